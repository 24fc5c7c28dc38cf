// What a list's address asks for. Pure: pages read it, links and forms write it.
import type { KINDS, OUTCOMES } from '../input.ts'
import type { LISTS } from './input.ts'

type List = (typeof LISTS)[number]

export type Asked = {
  list: List
  view: 'list' | 'calendar'
  /** `2026-11`; the calendar's month, this one without it. */
  month?: string
  search?: string
  with?: string
  kind?: (typeof KINDS)[number]
  outcome?: (typeof OUTCOMES)[number]
  from?: string
  to?: string
}

type Params = Record<string, string | string[] | undefined>

const NAMES: readonly List[] = ['upcoming', 'requests', 'past', 'cancelled']
const KIND_NAMES: readonly NonNullable<Asked['kind']>[] = ['discovery', 'coaching', 'mentor_coaching', 'supervision']
/** The ways a session of a list may have ended. */
export const OUTCOMES_OF: Record<List, readonly NonNullable<Asked['outcome']>[]> = {
  upcoming: [],
  requests: [],
  past: ['completed', 'no_show_client', 'no_show_coach'],
  cancelled: ['cancelled', 'late_cancelled'],
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const MONTH = /^(19[7-9]\d|2\d{3})-(0[1-9]|1[0-2])$/

/** What an address asks for; what makes no sense in it is as if it were not there. */
export function askedOf(params: Params): Asked {
  const one = (name: string) => {
    const value = params[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const list = NAMES.find((name) => name === one('list')) ?? 'upcoming'
  const kind = KIND_NAMES.find((name) => name === one('kind'))
  const outcome = OUTCOMES_OF[list].find((name) => name === one('outcome'))
  const search = one('search').slice(0, 80)
  const asked: Asked = { list, view: one('view') === 'calendar' ? 'calendar' : 'list' }
  if (search) asked.search = search
  if (UUID.test(one('with'))) asked.with = one('with')
  if (kind) asked.kind = kind
  if (asked.view === 'calendar') {
    if (MONTH.test(one('month'))) asked.month = one('month')
    return asked
  }
  if (outcome) asked.outcome = outcome
  if (isDay(one('from'))) asked.from = one('from')
  if (isDay(one('to'))) asked.to = one('to')
  return asked
}

/** The address that asks for it; what is usual is not written. */
export function addressOf({ list, view, ...rest }: Asked): string {
  const query = new URLSearchParams()
  if (list !== 'upcoming' && view === 'list') query.set('list', list)
  if (view === 'calendar') query.set('view', view)
  const fits = { ...rest, outcome: OUTCOMES_OF[list].includes(rest.outcome as never) ? rest.outcome : undefined }
  for (const [name, value] of Object.entries(fits)) {
    if (value && (view === 'calendar' ? !['from', 'to', 'outcome'].includes(name) : name !== 'month'))
      query.set(name, value)
  }
  return query.size > 0 ? `/sessions?${query}` : '/sessions'
}

/** The same without any filter. */
export const unfiltered = ({ list, view, month }: Asked): Asked => ({ list, view, ...(month && { month }) })

export const isFiltered = ({ search, with: other, kind, outcome, from, to }: Asked): boolean =>
  Boolean(search || other || kind || outcome || from || to)

/** What the engine is asked: everything but how it is shown. */
export const filtersOf = ({ search, with: other, kind, from, to }: Asked) => ({
  ...(search && { search }),
  ...(other && { with: other }),
  ...(kind && { kind }),
  ...(from && { from }),
  ...(to && { to }),
})

const isDay = (text: string) =>
  /^[12]\d{3}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text)

/** The Mondays' weeks that a month touches: `2026-11` gives 30 October's Monday and the Sunday after the 30th. */
export function gridOf(month: string): { first: string; days: number } {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const first = Date.UTC(year, number - 1, 1)
  const lead = (new Date(first).getUTCDay() + 6) % 7
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate()
  const start = new Date(first - lead * 86_400_000)
  return { first: start.toISOString().slice(0, 10), days: Math.ceil((lead + length) / 7) * 7 }
}

/** The month `months` later, or earlier below zero. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7)
}
