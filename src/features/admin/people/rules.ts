import type { PersonLine } from './input.ts'

export const ROLES = ['client', 'coach', 'admin'] as const
/** How an account stands, as far as it can be asked for. */
export const STANDINGS = ['active', 'applied', 'unconfirmed', 'closing', 'suspended'] as const

/** What the address of the page says: which people, and who is open beside them. */
export type PeopleView = {
  search: string
  role?: (typeof ROLES)[number] | undefined
  standing?: (typeof STANDINGS)[number] | undefined
  cursor?: string
  person?: string
}

type Query = Record<string, string | string[] | undefined>

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads the address; what makes no sense there is left out. */
export function viewOf(query: Query): PeopleView {
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : '')
  const role = ROLES.find((known) => known === text('role'))
  const standing = STANDINGS.find((known) => known === text('standing'))
  return {
    search: text('search').trim().slice(0, 100),
    ...(role && { role }),
    ...(standing && { standing }),
    ...(text('cursor') && { cursor: text('cursor').slice(0, 512) }),
    ...(UUID.test(text('person')) && { person: text('person') }),
  }
}

/** The address of a view, without language. */
export function addressOf(view: PeopleView): string {
  const query = new URLSearchParams(Object.entries(view).filter(([, value]) => value) as [string, string][])
  return query.size ? `/admin/people?${query}` : '/admin/people'
}

/** The view after a change of what is asked for: it starts at the first page, with nobody open. */
export const asking = ({ search, role, standing }: PeopleView, change: Partial<PeopleView>): PeopleView => ({
  search,
  ...(role && { role }),
  ...(standing && { standing }),
  ...change,
})

/** The look of each standing: what is settled, what waits, what stopped. */
export const TONES = {
  active: 'success',
  applied: 'warning',
  unconfirmed: 'warning',
  closing: 'neutral',
  suspended: 'danger',
  erased: 'neutral',
} as const satisfies Record<PersonLine['standing'], string>
