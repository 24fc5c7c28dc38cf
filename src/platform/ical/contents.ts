// What of a calendar file is looked at at all: times and whether they block. Titles, descriptions, places and who is
// invited are dropped line by line before anything is parsed.

/** Components, each as the text of its own lines. */
export type Contents = {
  events: string[]
  freeBusy: string[]
  zones: string[]
  /** X-WR-TIMEZONE: the zone a calendar says it is in. */
  zone: string | undefined
}

const KEPT = new Set(
  (
    'UID DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID TRANSP STATUS X-MICROSOFT-CDO-BUSYSTATUS FREEBUSY ' +
    'TZID X-LIC-LOCATION TZOFFSETFROM TZOFFSETTO'
  ).split(' '),
)
const OUTER = ['VEVENT', 'VFREEBUSY', 'VTIMEZONE']
const INNER = ['STANDARD', 'DAYLIGHT']
/** Written in place of an invitation that the calendar's owner declined. */
export const DECLINED = 'X-DECLINED'

/**
 * The parts of a calendar file, or null when it is none: something else, or cut off before its end. `owners` are the
 * addresses of whoever the calendar belongs to, in lower case.
 */
export function contentsOf(text: string, owners: readonly string[]): Contents | null {
  const lines = unfold(text)
  if (!/^BEGIN:VCALENDAR$/i.test(lines[0] ?? '') || !/^END:VCALENDAR$/i.test(lines.at(-1) ?? '')) return null
  const mine = new Set([...owners, (headOf(lines, 'X-WR-CALNAME') ?? '').toLowerCase()])
  const found: Contents = { events: [], freeBusy: [], zones: [], zone: headOf(lines, 'X-WR-TIMEZONE') }
  const open: string[] = []
  let part: string[] = []
  for (const line of lines) {
    const name = nameOf(line)
    if (name === 'BEGIN') {
      open.push(line.slice(6).trim().toUpperCase())
      if (open.length > 20) return null
      if (open.length === 2) part = []
      if (isWanted(open)) part.push(`BEGIN:${open.at(-1)}`)
    } else if (name === 'END') {
      if (open.at(-1) !== line.slice(4).trim().toUpperCase()) return null
      if (isWanted(open)) part.push(`END:${open.at(-1)}`)
      if (open.length === 2) listOf(found, open[1])?.push(part.join('\r\n'))
      open.pop()
    } else if (isWanted(open)) {
      if (KEPT.has(name)) part.push(line)
      else if (name === 'ATTENDEE' && isDeclinedBy(line, mine)) part.push(`${DECLINED}:TRUE`)
    }
  }
  return open.length === 0 ? found : null
}

/** Lines as they were before folding, without empty ones at the end. */
const unfold = (text: string) =>
  text
    .replace(/^\ufeff/, '')
    .replace(/\r?\n[ \t]/g, '')
    .trim()
    .split(/[\r\n]+/)

const nameOf = (line: string) => /^[\w-]+(?=[;:])/.exec(line)?.[0].toUpperCase() ?? ''

/** A property of the calendar itself: those stand before its first component, or among them. */
const headOf = (lines: string[], name: string) =>
  lines
    .find((line) => nameOf(line) === name)
    ?.replace(/^[^:]*:/, '')
    .trim()

function isWanted(open: string[]): boolean {
  if (open[0] !== 'VCALENDAR' || !OUTER.includes(open[1] ?? '')) return false
  return open.length === 2 || (open.length === 3 && open[1] === 'VTIMEZONE' && INNER.includes(open[2] ?? ''))
}

const listOf = (found: Contents, name: string | undefined) =>
  name === 'VEVENT' ? found.events : name === 'VFREEBUSY' ? found.freeBusy : name === 'VTIMEZONE' ? found.zones : null

function isDeclinedBy(line: string, owners: Set<string>): boolean {
  if (!/;PARTSTAT="?DECLINED"?[;:]/i.test(line)) return false
  return owners.has(/mailto:([^\s";]+)$/i.exec(line.trim())?.[1]?.toLowerCase() ?? '')
}
