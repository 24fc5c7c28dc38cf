// Every language has every key, with the same placeholders: a missing word fails here, not in front of a reader.
import fs from 'node:fs'
import path from 'node:path'

type Words = { [key: string]: string | Words }

/** What is missing, empty, or differs between the languages of a folder, a line each. */
export function findMessageGaps(folder = 'messages'): string[] {
  const languages = fs.readdirSync(folder).filter((file) => file.endsWith('.json'))
  const flat = new Map(
    languages.map((file) => [file, flatten(JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')))]),
  )
  const all = new Set([...flat.values()].flatMap((words) => [...words.keys()]))
  return [...all].sort().flatMap((key) => {
    const texts = languages.map((file) => [file, flat.get(file)?.get(key)] as const)
    const missing = texts.filter(([, text]) => !text?.trim()).map(([file]) => `${file} lacks ${key}`)
    const wanted = placeholders(texts.find(([file]) => file === 'en.json')?.[1] ?? '')
    const differing = texts
      .filter(([, text]) => text && placeholders(text) !== wanted)
      .map(([file]) => `${file} has other placeholders in ${key}`)
    return [...missing, ...differing]
  })
}

function flatten(words: Words, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${prefix}${key}`, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  )
}

/** The argument names of an ICU message, also of those inside plural and select branches. */
function placeholders(text: string): string {
  const names = new Set<string>()
  let at = 0
  message()
  return [...names].sort().join(' ')

  /** Up to the brace that closes it, or the end. */
  function message() {
    for (; at < text.length && text[at] !== '}'; at++) if (text[at] === '{') argument()
  }

  /** `{name}`, `{name, date, short}` or `{name, plural, one {message} other {message}}`. */
  function argument() {
    const name = /^\{\s*(\w+)/.exec(text.slice(at))?.[1]
    if (name) names.add(name)
    for (at++; at < text.length && text[at] !== '}'; at++) {
      if (text[at] !== '{') continue
      at++
      message()
    }
  }
}

if (import.meta.main) {
  const gaps = findMessageGaps()
  for (const gap of gaps) console.error(`✗ ${gap}`)
  if (gaps.length === 0) console.log('messages: every language is complete')
  process.exitCode = gaps.length ? 1 : 0
}
