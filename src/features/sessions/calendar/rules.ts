// Addresses that open a web calendar with a session filled in. Nothing is sent until somebody presses one.

export type ToAdd = {
  startsAt: number
  endsAt: number
  title: string
  /** Where it takes place, as text. */
  location: string
  /** What stands in the description: the session's own address. */
  address: string
}

/** `20270328T090000Z` */
const compact = (at: number) => new Date(at).toISOString().replace(/[-:]|\.\d+/g, '')

export function googleLink({ startsAt, endsAt, title, location, address }: ToAdd): string {
  const dates = `${compact(startsAt)}/${compact(endsAt)}`
  const query = new URLSearchParams({ action: 'TEMPLATE', text: title, dates, location, details: address })
  return `https://calendar.google.com/calendar/render?${query}`
}

/** Outlook for private accounts (`live`), or for those of a company or school (`office`). */
export function outlookLink({ startsAt, endsAt, title, location, address }: ToAdd, of: 'live' | 'office'): string {
  const query = new URLSearchParams({
    ...{ path: '/calendar/action/compose', rru: 'addevent', subject: title, location, body: address },
    ...{ startdt: new Date(startsAt).toISOString(), enddt: new Date(endsAt).toISOString() },
  })
  const host = of === 'live' ? 'outlook.live.com' : 'outlook.office.com'
  // Outlook shows a plus for a space.
  return `https://${host}/calendar/0/action/compose?${String(query).replaceAll('+', '%20')}`
}
