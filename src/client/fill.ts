// Sentences whose values are known in the browser only, without the weight of the whole message format there.

/** Leaves these values open: `t('slot', blanks('day', 'time'))` is a template for `fill`. */
export const blanks = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, `{${name}}`]))

/** Puts values into a template like `Book {day} at {time}`. */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
