import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'
import type { Filter } from './filter-list.tsx'
import { languageName } from './languages.ts'

/** Of each kind; one that was chosen is there however rare it is. */
const MOST = 10

type Kind = 'specialty' | 'language' | 'certification'
type Counted = Facets['languages']

export type FilterWords = {
  locale: string
  /** `12 coaches`: said for the number beside a filter. */
  counted: (count: number) => string
  free: Record<'week' | 'evenings' | 'weekends', string>
  /** `4 or more`. */
  stars: (least: number) => string
  favourites: string
}

/** Without a place in the list: a change of filters begins at the first page again. */
const fromTheStart = ({ cursor: _, ...asked }: Asked): Asked => asked

/** What the list can be narrowed by, the usual ones first. */
export function filtersOf(facets: Facets, given: Asked, words: FilterWords) {
  const asked = fromTheStart(given)
  const filter = (value: string, name: string, count: number, on: boolean, change: Partial<Asked>): Filter => ({
    ...{ value, name, count, on, counted: words.counted(count), href: directoryPath({ ...asked, ...change }) },
  })
  const several = (key: Kind, counted: Counted, nameOf = (value: string) => value) => {
    const same = (one: string) => (other: string) => one.toLowerCase() === other.toLowerCase()
    const unknown = asked[key].filter((chosen) => !counted.some(({ value }) => same(value)(chosen)))
    const all = [...counted, ...unknown.map((value) => ({ value, coaches: 0 }))]
    return all
      .filter(({ value }, at) => at < MOST || asked[key].some(same(value)))
      .map(({ value, coaches }) => {
        const on = asked[key].some(same(value))
        const others = asked[key].filter((chosen) => !same(value)(chosen))
        return filter(value, nameOf(value), coaches, on, { [key]: on ? others : [...others, value].sort() })
      })
  }
  const free = (part: 'week' | 'evenings' | 'weekends') => {
    const on = asked.free.includes(part)
    const parts = on ? asked.free.filter((one) => one !== part) : [...asked.free, part]
    return filter(part, words.free[part], facets.free[part], on, { free: parts })
  }
  return {
    specialties: several('specialty', facets.specialties),
    languages: several('language', facets.languages, (code) => languageName(code, words.locale)),
    certifications: several('certification', facets.certifications),
    ratings: facets.ratings.map(({ value, coaches }) => {
      const on = asked.rating === Number(value)
      return filter(value, words.stars(Number(value)), coaches, on, { rating: on ? undefined : Number(value) })
    }),
    free: [free('week'), free('evenings'), free('weekends')],
    favourites: filter('favourites', words.favourites, facets.favourites, asked.only === 'favourites', {
      only: asked.only === 'favourites' ? undefined : 'favourites',
    }),
  }
}
