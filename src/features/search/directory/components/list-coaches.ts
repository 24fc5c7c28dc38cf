import { codeOf } from '#client/api-error.ts'
import { decimalsOf } from '#features/offerings/price/rules.ts'
import type { CoachesPage, Facets, Filters } from '../input.ts'
import { directory } from './api.ts'
import type { Asked } from './asked.ts'

/** As the engine wants it: money in minor units of this currency. */
export const filtersOf = (
  { sort: _, view: __, cursor: ___, min, max, ...filters }: Asked,
  currency: string,
): Filters => ({
  ...filters,
  ...(min !== undefined && { min: minorUnits(min, currency) }),
  ...(max !== undefined && { max: minorUnits(max, currency) }),
})

/** A page of the directory. A cursor that is none (an old link, a cut one) begins at the first page. */
export async function listCoaches(asked: Asked, currency: string): Promise<CoachesPage> {
  const { sort, cursor } = asked
  const filters = { ...filtersOf(asked, currency), ...(sort && { sort }), limit: 12 }
  try {
    return await directory.directory({ ...filters, ...(cursor && { cursor }) })
  } catch (error) {
    if (!cursor || codeOf(error) !== 'invalid_cursor') throw error
    return directory.directory(filters)
  }
}

export const countCoaches = (asked: Asked, currency: string): Promise<Facets> =>
  directory.facets(filtersOf(asked, currency))

/** `40` EUR are 4000 cents. */
const minorUnits = (whole: number, currency: string) => whole * 10 ** decimalsOf(currency)
