import type { ClothDay, ClothWeek, Mood } from '#ui/cloth/tapestry.ts'

/**
 * The example on the landing page: sixteen weeks, Monday first. `s` a session, 1 to 5 a mood, `g` something reached,
 * `r` something read, `,` `;` `:` one to three things done.
 */
const WEEKS = [
  '.2.s,.. 12.sr.2 ;.2s.3. 3;.2r3. 23.s.r4 .,4s3g. 4.3s.:4 3r4s4.;',
  '4:.sg4. .4rs.5, 5.4s5:4 4r.s.4. .5;s5r4 5.4.;.. 4:5s.g5 5;.s5,4',
]

export const weeks: readonly ClothWeek[] = WEEKS.join(' ')
  .split(' ')
  .map((week) => [...week].map(dayOf))

function dayOf(mark: string): ClothDay {
  const done = ' ,;:'.indexOf(mark)
  if (done > 0) return { done: done as 1 | 2 | 3 }
  if (/[1-5]/.test(mark)) return { mood: Number(mark) as Mood }
  return { s: { session: true }, g: { goal: true }, r: { read: true } }[mark] ?? {}
}
