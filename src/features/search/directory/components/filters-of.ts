import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'
import type { Filter } from './filter-list.tsx'
import { languageName } from './languages.ts'

const MOST = 12

type Words = { locale: string; counted: (count: number) => string }

/** What the list can be narrowed by, the usual ones first; one that was chosen is there however rare it is. */
export function filtersOf(facets: Facets, asked: Asked, { locale, counted }: Words) {
  const { cursor: _, ...kept } = asked
  const filters = (key: 'specialty' | 'language', values: Facets['languages'], nameOf: (value: string) => string) => {
    const chosen = asked[key]?.toLowerCase()
    const isOn = ({ value }: { value: string }) => value.toLowerCase() === chosen
    return values
      .filter((one, at) => at < MOST || isOn(one))
      .map(
        (one): Filter => ({
          value: one.value,
          name: nameOf(one.value),
          count: one.coaches,
          counted: counted(one.coaches),
          on: isOn(one),
          href: directoryPath({ ...kept, [key]: isOn(one) ? undefined : one.value }),
        }),
      )
  }
  return {
    specialties: filters('specialty', facets.specialties, (value) => value),
    languages: filters('language', facets.languages, (code) => languageName(code, locale)),
  }
}

/** What narrows the list now, each with the address of the list without it. */
export function chosenOf(asked: Asked, locale: string): { name: string; href: string }[] {
  const { cursor: _, ...kept } = asked
  return [
    ...(asked.search ? [{ name: asked.search, href: directoryPath({ ...kept, search: '' }) }] : []),
    ...(asked.specialty ? [{ name: asked.specialty, href: directoryPath({ ...kept, specialty: undefined }) }] : []),
    ...(asked.language
      ? [{ name: languageName(asked.language, locale), href: directoryPath({ ...kept, language: undefined }) }]
      : []),
  ]
}
