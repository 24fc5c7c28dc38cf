export type Option = {
  value: string
  label: string
  /** Quieter, at the end: a time, an offset. */
  detail?: string
  /** Other words that find it ("Kiev" for Kyiv), in a `Combobox`. */
  keywords?: string
  disabled?: boolean
}

/** The element id of an option, for `aria-activedescendant`. */
export const optionId = (listId: string, value: string) => `${listId}-${value.replace(/\W+/gu, '-')}`

/** Small letters without accents: "são" and "SAO" are the same when searching. */
export function plainLetters(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Options in which every typed word occurs; those whose label begins with the text come first. Keeps the order otherwise. */
export function matching<T extends Option>(options: readonly T[], typed: string): readonly T[] {
  const text = plainLetters(typed).trim()
  if (!text) return options
  const words = text.split(/[\s/_-]+/u)
  const found = options.filter((option) => {
    const hay = plainLetters(`${option.label} ${option.detail ?? ''} ${option.keywords ?? ''}`)
    return words.every((word) => hay.includes(word))
  })
  const leads = (option: T) => plainLetters(option.label).startsWith(text)
  return [...found.filter(leads), ...found.filter((option) => !leads(option))]
}
