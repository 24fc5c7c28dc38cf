/** `French, English`: the names of ISO 639-1 codes in the reader's language, as a line of its own. */
export const languagesLine = (codes: readonly string[], locale: string): string =>
  capital(
    new Intl.ListFormat(locale, { type: 'unit', style: 'short' }).format(codes.map((code) => nameOf(code, locale))),
    locale,
  )

/** `Französisch`. */
export const languageName = (code: string, locale: string): string => capital(nameOf(code, locale), locale)

/** Begins a line with a capital letter, as a sentence does. */
export const capital = (text: string, locale: string): string =>
  text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

const nameOf = (code: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }).of(code) ?? code
