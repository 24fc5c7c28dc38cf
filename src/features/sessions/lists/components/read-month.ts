import { sessions } from '../../components/api.ts'
import type { SessionLine } from '../../input.ts'
import type { Asked } from '../rules.ts'
import { filtersOf, gridOf } from '../rules.ts'

/** More sessions than a month can hold. */
const MOST_PAGES = 6

/** On the server: every session of the weeks that a month's sheet shows. */
export async function readMonth(asked: Asked, month: string): Promise<SessionLine[]> {
  const { first, days } = gridOf(month)
  const last = new Date(Date.parse(first) + (days - 1) * 86_400_000).toISOString().slice(0, 10)
  const found: SessionLine[] = []
  let cursor: string | undefined
  for (let page = 0; page < MOST_PAGES; page++) {
    const wish = { ...filtersOf(asked), from: first, to: last, ...(cursor && { cursor }) }
    const { items, next } = await sessions.list({ list: 'calendar', limit: 100, ...wish })
    found.push(...items)
    if (next === null) break
    cursor = next
  }
  return found
}
