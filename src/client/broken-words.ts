// The words of the page somebody sees when a page broke. They are part of the script itself (next.config.ts puts the
// namespace `Broken` of every language there): whatever else could not be loaded, these are here.

export type BrokenWords = {
  title: string
  body: string
  retry: string
  home: string
  reference: string
}

const all: Record<string, BrokenWords> = JSON.parse(process.env.LOOM_BROKEN_WORDS ?? '{}')

/** The words in the language of an address, and where home is in it. English has no prefix. */
export function brokenWords(path = globalThis.location?.pathname ?? '/'): {
  words: BrokenWords
  lang: string
  home: string
} {
  const lang = /^\/([a-z]{2})(?=\/|$)/.exec(path)?.[1] ?? 'en'
  const words = all[lang]
  return words ? { words, lang, home: lang === 'en' ? '/' : `/${lang}` } : brokenWords('/en')
}
