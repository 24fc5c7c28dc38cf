/** What the address of the mailbox says: which mails, and which one is open, in which of its parts. */
export type MailboxView = { search: string; cursor?: string; mail?: string; part: 'html' | 'text' }

type Query = Record<string, string | string[] | undefined>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the address; what makes no sense there is left out. */
export function viewOf(query: Query): MailboxView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  return {
    search: text('search').trim().slice(0, 100),
    part: text('part') === 'text' ? 'text' : 'html',
    ...(text('cursor') && { cursor: text('cursor').slice(0, 512) }),
    ...(UUID.test(text('mail')) && { mail: text('mail') }),
  }
}

/** The address of a view, without language. */
export function addressOf({ search, cursor, mail, part }: MailboxView): string {
  const query = new URLSearchParams()
  if (search) query.set('search', search)
  if (cursor) query.set('cursor', cursor)
  if (mail) query.set('mail', mail)
  if (mail && part === 'text') query.set('part', part)
  return query.size ? `/dev/mail?${query}` : '/dev/mail'
}

/**
 * The mail's HTML for a frame without scripts: its links open beside the mailbox, which stays where it is. The frame is
 * under the page's policy, so the mail's style sheets need the page's nonce.
 */
export function framed(html: string, nonce: string): string {
  const styled = html.replace(/<style(?=[\s>])/gi, `<style nonce="${nonce}"`)
  const base = '<base target="_blank">'
  return styled.includes('<head>') ? styled.replace('<head>', `<head>${base}`) : base + styled
}

/** The same file twice is shown once: an invitation travels as a part of the mail and as an attachment with a name. */
export const distinctFiles = <T extends { name: string; content: string }>(files: T[]): T[] =>
  files.filter((file) => file.name || !files.some((other) => other.name && other.content === file.content))

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
