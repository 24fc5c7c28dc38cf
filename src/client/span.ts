const UNITS = [
  ['week', 10_080],
  ['day', 1440],
  ['hour', 60],
  ['minute', 1],
] as const

/** A length in minutes as people say it, in the largest unit that fits: "2 weeks", "12 hours", "50 min". */
export function span(minutes: number, locale: string): string {
  const [unit, size] = UNITS.find(([, size]) => minutes >= size && minutes % size === 0) ?? UNITS[3]
  const unitDisplay = unit === 'minute' ? 'short' : 'long'
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(minutes / size)
}
