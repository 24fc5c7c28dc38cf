/** What a calendar file says, as far as the mailbox shows it. Instants are epoch milliseconds, or null for other forms. */
export type CalendarCard = {
  method: string
  summary: string
  location: string
  startsAt: number | null
  endsAt: number | null
}

/** Reads the first event of an .ics (RFC 5545): lines unfolded, text unescaped. Null when it holds none. */
export function readCalendar(ics: string): CalendarCard | null {
  const lines = ics.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
  const from = lines.indexOf('BEGIN:VEVENT')
  if (from < 0) return null
  const event = lines.slice(from, lines.indexOf('END:VEVENT', from))
  return {
    method: property(lines, 'METHOD'),
    summary: plain(property(event, 'SUMMARY')),
    location: plain(property(event, 'LOCATION')),
    startsAt: instantOf(property(event, 'DTSTART')),
    endsAt: instantOf(property(event, 'DTEND')),
  }
}

const property = (lines: string[], name: string): string =>
  lines.find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))?.replace(/^[^:]*:/, '') ?? ''

const plain = (text: string) => text.replace(/\\n/gi, '\n').replace(/\\([\\;,])/g, '$1')

/** Only the UTC form, which is the one Loom writes. */
function instantOf(value: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value)
  if (!match) return null
  const [year = 0, month = 0, ...rest] = match.slice(1).map(Number)
  return Date.UTC(year, month - 1, ...(rest as [number, number, number, number]))
}
