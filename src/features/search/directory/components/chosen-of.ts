import { formatMoney } from '#client/format.ts'
import { decimalsOf } from '#features/offerings/price/rules.ts'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'
import { languageName } from './languages.ts'

/** One thing that narrows the list: what it is called, where the list without it is, and which filter of the engine it is. */
export type Chosen = { key: string; name: string; href: string; filter: string }

export type ChosenWords = {
  locale: string
  currency: string
  stars: (least: number) => string
  free: Record<'week' | 'evenings' | 'weekends', string>
  /** `Evenings in New York`: on whose clock. */
  freeOn: (part: string) => string
  between: (from: string, to: string) => string
  from: (from: string) => string
  to: (to: string) => string
  favourites: string
}

/** What narrows the list now, each with the address of the list without it. */
export function chosenOf({ cursor: _, ...asked }: Asked, words: ChosenWords): Chosen[] {
  const chosen = (filter: string, name: string, without: Partial<Asked>): Chosen => ({
    ...{ key: `${filter} ${name}`, name, filter, href: directoryPath({ ...asked, ...without }) },
  })
  const several = (key: 'specialty' | 'language' | 'certification', nameOf = (value: string) => value) =>
    asked[key].map((value) => chosen(key, nameOf(value), { [key]: asked[key].filter((one) => one !== value) }))
  const money = (whole: number) =>
    formatMoney(whole * 10 ** decimalsOf(words.currency), words.currency, words.locale, { short: true })
  const range = (from: string | undefined, to: string | undefined) =>
    from && to && from !== to
      ? words.between(from, to)
      : from && to
        ? from
        : from
          ? words.from(from)
          : words.to(to ?? '')
  const { search, rating, min, max, first, last, free, only } = asked
  const day = (date: string | undefined) => date && dayName(date, words.locale)
  return [
    ...(search ? [chosen('search', search, { search: '' })] : []),
    ...several('specialty'),
    ...several('language', (code) => languageName(code, words.locale)),
    ...several('certification'),
    ...(rating === undefined ? [] : [chosen('rating', words.stars(rating), { rating: undefined })]),
    ...(min === undefined && max === undefined
      ? []
      : [
          chosen('price', range(min === undefined ? min : money(min), max === undefined ? max : money(max)), {
            ...{ min: undefined, max: undefined },
          }),
        ]),
    ...free.map((part) =>
      chosen(part, part === 'week' ? words.free.week : words.freeOn(words.free[part]), {
        free: free.filter((one) => one !== part),
      }),
    ),
    ...(first || last
      ? [chosen('dates', range(day(first ?? last), day(last ?? first)), { first: undefined, last: undefined })]
      : []),
    ...(only ? [chosen('favourites', words.favourites, { only: undefined })] : []),
  ]
}

/** `25 Nov`: a date without a clock. */
const dayName = (date: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(
    new Date(`${date}T00:00Z`),
  )
