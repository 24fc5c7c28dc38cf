// Dates, times and money as people read them. Instants are epoch milliseconds; zones are IANA names.

export type Reader = { locale: string; zone: string; hourCycle: 'h12' | 'h23' }

const formats = new Map<string, Intl.DateTimeFormat>()

function format({ locale, zone }: Pick<Reader, 'locale' | 'zone'>, options: Intl.DateTimeFormatOptions) {
  const key = `${locale}|${zone}|${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tagOf(locale), { timeZone: zone, ...options })
  formats.set(key, made)
  return made
}

/** Day before month in English too: `Thursday 26 November`. */
const tagOf = (locale: string) => (locale === 'en' ? 'en-GB' : locale)

/** `Thursday 26 November`; the year is added when it is not the one of `now`. */
export function formatDay(at: number, reader: Reader, now: number): string {
  return plain(
    format(reader, { weekday: 'long', day: 'numeric', month: 'long', ...yearUnlessNow(at, now, reader) }).format(at),
    reader.locale,
  )
}

/** `Thu 26 Nov`. */
export function formatShortDay(at: number, reader: Reader, now: number): string {
  return plain(
    format(reader, { weekday: 'short', day: 'numeric', month: 'short', ...yearUnlessNow(at, now, reader) }).format(at),
    reader.locale,
  )
}

/** `14:00` or `2:00 pm`, by the reader's setting. */
export const formatTime = (at: number, reader: Reader): string =>
  format(reader, {
    hour: reader.hourCycle === 'h12' ? 'numeric' : '2-digit',
    minute: '2-digit',
    hourCycle: reader.hourCycle,
  }).format(at)

/** The parts of a date panel. */
export const dayParts = (at: number, reader: Reader) => ({
  weekday: format(reader, { weekday: 'long' }).format(at),
  day: format(reader, { day: 'numeric' }).format(at).replace(/\D/g, ''),
  month: format(reader, { month: 'long' }).format(at),
})

/** `2026-11-26` on the reader's wall clock: for calendars and for grouping by day. */
export const isoDay = (at: number, zone: string): string => {
  const parts = Object.fromEntries(
    format({ locale: 'en', zone }, { year: 'numeric', month: '2-digit', day: '2-digit' })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  )
  return `${parts.year}-${parts.month}-${parts.day}`
}

/** `Lisbon (GMT+0)`: the last part of the zone's name and its offset at that instant. */
export function zoneLabel(zone: string, at: number, locale: string): string {
  return `${cityOf(zone)} (${zoneOffset(zone, at, locale)})`
}

export const cityOf = (zone: string) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

export const zoneOffset = (zone: string, at: number, locale: string): string =>
  format({ locale, zone }, { timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')?.value ?? 'GMT'

/** `€85.00`; whole amounts without decimals when `short`. Amounts are minor units. */
export function formatMoney(minor: number, currency: string, locale: string, { short = false } = {}): string {
  const digits =
    new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  const amount = minor / 10 ** digits
  const whole = short && Number.isInteger(amount)
  return new Intl.NumberFormat(tagOf(locale), {
    style: 'currency',
    currency,
    ...(whole ? { maximumFractionDigits: 0, minimumFractionDigits: 0 } : {}),
  })
    .format(amount)
    .replace('-', '−')
}

/** `in 2 hours`, `3 hours ago` up to a day; weekdays up to a week; the date after. */
export function formatRelative(at: number, reader: Reader, now: number): string {
  const minutes = Math.round((at - now) / 60_000)
  const words = new Intl.RelativeTimeFormat(tagOf(reader.locale), { numeric: 'auto' })
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute')
  if (Math.abs(minutes) < 24 * 60) return words.format(Math.round(minutes / 60), 'hour')
  if (Math.abs(minutes) < 7 * 24 * 60) return format(reader, { weekday: 'long' }).format(at)
  return formatShortDay(at, reader, now)
}

function yearUnlessNow(at: number, now: number, reader: Reader): Intl.DateTimeFormatOptions {
  return isoDay(at, reader.zone).slice(0, 4) === isoDay(now, reader.zone).slice(0, 4) ? {} : { year: 'numeric' }
}

/** English dates carry a comma after the weekday that the design leaves out; German and Spanish ones need theirs. */
const plain = (text: string, locale: string) => (locale === 'en' ? text.replace(/^(\p{L}+), /u, '$1 ') : text)
