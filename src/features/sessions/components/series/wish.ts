import type { InSeries, Session } from '../../input.ts'
import type { Scope } from '../../series/scope/input.ts'
import { within } from '../../series/scope/rules.ts'

/** How much of a series a change means. */
export type Wish = 'one' | Scope
export const WISHES: Wish[] = ['one', 'following', 'all']

/** What a wish means now: what is confirmed and ahead. */
export function meantBy(wish: Wish, { id, series }: Session, now: number): InSeries[] {
  const all = series?.sessions ?? []
  const meant = wish === 'one' ? all.filter((one) => one.id === id) : within(all, id, wish)
  return meant.filter(({ status, startsAt }) => status === 'confirmed' && now < startsAt)
}
