// Which clients a list shows, as its address says. Pure: pages read it, links and forms write it.

export const SHOWN = ['current', 'ahead', 'idle', 'past'] as const
export type Shown = (typeof SHOWN)[number]

export type ClientView = {
  show: Shown | 'invitations'
  search: string
  cursor?: string
}

type Query = Record<string, string | string[] | undefined>

const VIEWS: readonly ClientView['show'][] = [...SHOWN, 'invitations']

/** Reads the address; what makes no sense there is left out. */
export function viewOf(query: Query): ClientView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const show = VIEWS.find((known) => known === text('show')) ?? 'current'
  const cursor = text('cursor').slice(0, 512)
  return { show, search: show === 'invitations' ? '' : text('search').trim().slice(0, 80), ...(cursor && { cursor }) }
}

/** The address of a view, without language; what is usual is not written. */
export function addressOf({ show, search, cursor }: ClientView): string {
  const query = new URLSearchParams()
  if (show !== 'current') query.set('show', show)
  if (search && show !== 'invitations') query.set('search', search)
  if (cursor) query.set('cursor', cursor)
  return query.size > 0 ? `/coach/clients?${query}` : '/coach/clients'
}
