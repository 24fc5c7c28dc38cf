// What of the directory is asked for, as it stands in the address.
import type { ListCoaches } from '../input.ts'

export type Asked = Pick<ListCoaches, 'search' | 'specialty' | 'language' | 'cursor'>

type Params = Record<string, string | string[] | undefined>

/** Reads an address. What cannot be meant is left out, so that no address of the directory is wrong. */
export function askedBy(params: Params): Asked {
  const one = (name: string, most: number) => {
    const [value = ''] = [params[name] ?? ''].flat()
    return value
      .replace(/\p{Cc}|\p{Cs}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, ' ')
      .trim()
      .slice(0, most)
  }
  const [specialty, language, cursor] = [one('specialty', 40), one('language', 9), one('cursor', 200)]
  return {
    search: one('q', 100),
    ...(specialty ? { specialty } : {}),
    ...(/^[a-z]{2}$/.test(language) ? { language } : {}),
    ...(cursor ? { cursor } : {}),
  }
}

/** The address that asks for this. A change of filters begins at the first page again. */
export function directoryPath({ search, specialty, language, cursor }: Partial<Asked>): string {
  const params = Object.entries({ q: search, specialty, language, cursor }).filter(([, value]) => value)
  const query = new URLSearchParams(params as [string, string][])
  return query.size ? `/coaches?${query}` : '/coaches'
}

/** Whether anything narrows the list. */
export const isNarrowed = ({ search, specialty, language }: Asked): boolean => Boolean(search || specialty || language)
