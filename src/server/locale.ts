// Which language a path asks for. English has no prefix: one address a page.

export const LOCALES = ['en', 'de', 'es'] as const
export type Locale = (typeof LOCALES)[number]
const DEFAULT: Locale = 'en'

/** What stands before a path in this language. */
export const prefixOf = (locale: string) => (locale === DEFAULT ? '' : `/${locale}`)

/** Which of ours a reader likes best, by what their browser says of itself (RFC 9110, 12.5.4). */
export function languageWanted(accepted: string | undefined): Locale {
  const wishes = (accepted ?? '')
    .slice(0, 500)
    .split(',')
    .map((wish) => /^\s*([a-z]{2})\b[^;]*(?:;\s*q=([\d.]+))?/i.exec(wish))
    .map((wish) => ({ locale: wish?.[1]?.toLowerCase(), weight: Number(wish?.[2] ?? 1) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const found = wishes.find(({ locale }) => LOCALES.some((one) => one === locale))
  return (found?.locale as Locale | undefined) ?? DEFAULT
}

export type Routed = { locale: Locale; inside: string; path: string; search: string } | { redirect: string }

/** `/de/x` stays; `/x` becomes `/en/x` inside Next; `/en/x` is sent to `/x`. `path` has no prefix. */
export function route(url: string): Routed {
  const [before = '/', search = ''] = splitOnce(url, '?')
  const first = /^\/([a-z]{2})(?=\/|$)/.exec(before)?.[1]
  const query = search ? `?${search}` : ''
  if (first === DEFAULT) return { redirect: `${before.slice(3) || '/'}${query}` }
  if (LOCALES.some((locale) => locale === first)) {
    return { locale: first as Locale, inside: url, path: before.slice(3) || '/', search }
  }
  return { locale: DEFAULT, inside: `/${DEFAULT}${before === '/' ? '' : before}${query}`, path: before, search }
}

function splitOnce(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}
