/** An offering as the rail needs it. Prices come in words, starts as epoch milliseconds in order. */
export type RailOffering = { id: string; name: string; minutes: number; price: string; starts: number[] }

/** Templates; what stands in braces is put in by the rail. */
export type RailWords = {
  label: string
  session: string
  option: string
  minutes: string
  next: { today: string; tomorrow: string; on: string }
  book: { none: string; today: string; tomorrow: string; on: string }
  today: string
  tomorrow: string
  all: string
  summary: string
  terms: string
  noneFor: string
}
