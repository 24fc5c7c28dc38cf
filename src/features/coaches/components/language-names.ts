import { isLanguage } from '../rules.ts'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** The name of a language for a reader: "French", "Französisch". */
export const languageName = (code: string, locale: string): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code

/** Every language with a two-letter code, by its name. */
export function allLanguages(locale: string): { value: string; label: string }[] {
  const codes = LETTERS.flatMap((one) => LETTERS.map((two) => one + two)).filter(isLanguage)
  const names = new Intl.DisplayNames(locale, { type: 'language' })
  return codes
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
}
