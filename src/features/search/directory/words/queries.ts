import { sql } from 'drizzle-orm'
import type { Tx } from '#platform/db/tx.ts'
import type { Meant } from './rules.ts'
import { distance, meantBy, nearOf, wordsOf } from './rules.ts'

const MOST_TYPED = 8
const MOST_KNOWN = 300

/** A word of a search with what it may mean among the words of listed coaches. */
export type Sought = { typed: string; meant: Meant; all: string[] }

/** The words of a search, eight at most; each asks the index once. */
export const readSought = (tx: Tx, search: string): Promise<Sought[]> =>
  Promise.all(
    wordsOf(search)
      .slice(0, MOST_TYPED)
      .map(async (typed) => {
        const meant = meantBy(typed, await readKnown(tx, typed))
        return { typed, meant, all: Object.values(meant).flat() }
      }),
  )

/** Letters and digits only, so that nothing in a word means something to LIKE. */
async function readKnown(tx: Tx, typed: string): Promise<string[]> {
  const within = typed.length < 3 ? `${typed}%` : `%${typed}%`
  const { rows } = await tx.execute<{ word: string }>(sql`
    (select word from loom.directory_words where near && ${sql.param(nearOf(typed))}::text[]
     order by word = ${typed} desc, word like ${`${typed}%`} desc limit ${MOST_KNOWN})
    union
    (select word from loom.directory_words where word like ${within} order by length(word), word limit ${MOST_KNOWN})`)
  return rows.map(({ word }) => word)
}

/** Up to three known words that look most like one that nobody has. */
export async function readNearest(tx: Tx, typed: string): Promise<string[]> {
  const beginnings = nearOf(typed.slice(0, 12)).flatMap((one) => (one.length > 2 ? [`${one.slice(0, 3)}%`] : []))
  const { rows } = await tx.execute<{ word: string }>(sql`
    select word from loom.directory_words
    where word like any (${sql.param([...new Set(beginnings)])}::text[]) and length(word) between ${typed.length - 4} and ${typed.length + 4}
    limit 2000`)
  const apart = rows.map(({ word }) => ({ word, errors: distance(typed, word) }))
  const most = Math.ceil(typed.length / 2)
  return apart
    .filter(({ errors }) => errors <= most)
    .sort((a, b) => a.errors - b.errors || a.word.localeCompare(b.word))
    .slice(0, 3)
    .map(({ word }) => word)
}
