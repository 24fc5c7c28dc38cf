/**
 * Puts values into a template like `Book {day} at {time}`: for client components whose words come as props from the
 * server (`t.raw`), where carrying the whole message format would cost more than the sentence.
 */
export const fill = (template: string, values: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole)
