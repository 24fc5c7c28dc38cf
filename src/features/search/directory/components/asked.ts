// What of the directory is asked for, as it stands in the address. Prices stand there in whole units of money.
import type { ListCoaches } from '../input.ts'
import { FREE, SORTS } from '../rules.ts'

type Chosen = Pick<ListCoaches, 'search' | 'specialty' | 'language' | 'certification' | 'free'>
type Maybe = Pick<ListCoaches, 'rating' | 'min' | 'max' | 'first' | 'last' | 'zone' | 'only' | 'sort' | 'cursor'>
export type Asked = Chosen & Maybe & { view: 'grid' | 'list' }

/** What the address without a query asks for. */
export const EVERYTHING: Asked = { search: '', specialty: [], language: [], certification: [], free: [], view: 'grid' }

type Params = Record<string, string | string[] | undefined>

const MOST = 12

/** Reads an address. What cannot be meant is left out, so that no address of the directory is wrong. */
export function askedBy(params: Params): Asked {
  const all = (name: string, most: number) => [
    ...new Set([params[name] ?? []].flat().flatMap((value) => tidy(value, most) || [])),
  ]
  const one = (name: string, most: number) => all(name, most)[0]
  const number = (name: string, lowest: number, highest: number) => {
    const value = one(name, 9)
    return value && /^\d+(\.\d)?$/.test(value) && +value >= lowest && +value <= highest ? +value : undefined
  }
  const date = (name: string) => {
    const value = one(name, 10)
    return value && isDate(value) ? value : undefined
  }
  const among = <T extends string>(known: readonly T[], value: string | undefined) => known.find((one) => one === value)
  const [min, max] = [number('min', 0, 1_000_000), number('max', 0, 1_000_000)]
  return defined({
    search: one('q', 100) ?? '',
    specialty: all('specialty', 40).slice(0, MOST).sort(),
    language: all('language', 9)
      .filter((code) => /^[a-z]{2}$/.test(code))
      .slice(0, MOST)
      .sort(),
    certification: all('certification', 60).slice(0, MOST).sort(),
    rating: number('rating', 1, 5),
    ...{ min: min === undefined ? min : Math.floor(min), max: max === undefined ? max : Math.floor(max) },
    free: FREE.filter((part) => all('free', 9).includes(part)),
    ...{ first: date('first'), last: date('last') },
    zone: one('zone', 64),
    only: among(['favourites'] as const, one('only', 10)),
    sort: among(SORTS, one('sort', 9)),
    view: one('view', 4) === 'list' ? ('list' as const) : ('grid' as const),
    cursor: one('cursor', 200),
  })
}

/** The query that asks for this, always in the same order. A change of filters begins at the first page again. */
export function queryOf({ search, view, free, zone, cursor, ...rest }: Asked): string {
  const { specialty, language, certification, rating, min, max, first, last, only, sort } = rest
  const params = Object.entries({
    ...{ q: search, specialty, language, certification, rating, min, max, free, first, last },
    // A clock matters only where hours of the day do.
    zone: free.some((part) => part !== 'week') ? zone : undefined,
    ...{ only, sort, view: view === 'list' ? view : undefined, cursor },
  })
  const query = new URLSearchParams()
  for (const [name, values] of params) {
    for (const value of [values ?? []].flat()) if (value !== '') query.append(name, String(value))
  }
  return query.toString()
}

export function directoryPath(asked: Partial<Asked>): string {
  const query = queryOf({ ...EVERYTHING, ...asked })
  return query ? `/coaches?${query}` : '/coaches'
}

/** The filters of a list without what is no filter: its order, its look, the place in it. */
export const filtersIn = ({ sort: _, view: __, cursor: ___, zone, ...filters }: Asked): Asked =>
  defined({ ...filters, zone, view: 'grid' as const })

/** Whether anything narrows the list. */
export const isNarrowed = (asked: Asked): boolean => queryOf(filtersIn(asked)) !== ''

const tidy = (value: string, most: number) =>
  value
    .replace(/\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .trim()
    .slice(0, most)
    .toWellFormed()
    .replaceAll('\ufffd', '')
    .trim()

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = new Date(`${text}T00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text)
}

/** Without the names whose value is undefined. */
const defined = <T extends object>(given: { [Name in keyof T]: T[Name] | undefined }): T =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as T
