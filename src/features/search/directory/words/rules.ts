// Words as they are compared: folded, and with what is left of each without a letter or two. Two words that differ by a
// typing error have one of these in common, so that an index finds them (the way of SymSpell, by deletions only).

/** From this length on two errors are forgiven, and one from three letters on. */
const LONG = 8
const SHORTEST = 3
/** Longer words are compared by their beginning. */
const LONGEST = 24

/** Lower case, without accents, ß as ss: `Tomás` and `TOMAS` are the same. */
export const folded = (text: string): string =>
  text.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')

/** The distinct words of a text, folded, in their order. */
export const wordsOf = (text: string): string[] => [
  ...new Set((folded(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.slice(0, LONGEST))),
]

/** How many typing errors are forgiven in a word. */
export const errorsIn = (word: string): number => (word.length < SHORTEST ? 0 : word.length < LONG ? 1 : 2)

/** The word and all that is left of it without as many letters as errors are forgiven in it. */
export function nearOf(word: string): string[] {
  let last = [word]
  const all = new Set(last)
  for (let error = 0; error < errorsIn(word); error++) {
    last = [...new Set(last.flatMap(withoutOne))]
    for (const one of last) all.add(one)
  }
  return [...all]
}

const withoutOne = (word: string): string[] => [...word].map((_, at, letters) => letters.toSpliced(at, 1).join(''))

/** How many letters must be put in, left out, changed, or changed places with the next, to make one word the other. */
export function distance(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let [before, last]: number[][] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (const [i, letter] of a.entries()) {
    const line = [i + 1]
    for (const [j, wanted] of b.entries()) {
      const changed = (last?.[j] ?? 0) + (letter === wanted ? 0 : 1)
      const swapped =
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === wanted ? (before?.[j - 1] ?? 0) + 1 : changed
      line.push(Math.min(changed, swapped, (last?.[j + 1] ?? 0) + 1, (line[j] ?? 0) + 1))
    }
    ;[before, last] = [last, line]
  }
  return last?.at(-1) ?? 0
}

/** A word somebody typed, and the known words it may mean, the surest kind first. None of a kind is an empty list. */
export type Meant = { exact: string[]; begun: string[]; within: string[]; near: string[] }

/**
 * Sorts known words by how they answer a typed one. Errors are looked for only where the word is not known as it
 * stands, nor as a beginning: whoever types `lead` does not mean `load`.
 */
export function meantBy(typed: string, known: readonly string[]): Meant {
  const exact = known.filter((word) => word === typed)
  const begun = known.filter((word) => word !== typed && word.startsWith(typed))
  const within = typed.length < SHORTEST ? [] : known.filter((word) => word.indexOf(typed) > 0)
  const sure = new Set([...exact, ...begun, ...within])
  const errors = errorsIn(typed)
  const near =
    exact.length + begun.length > 0 || errors === 0
      ? []
      : known.filter((word) => !sure.has(word) && distance(typed, word) <= Math.min(errors, errorsIn(word) || 1))
  return { exact, begun, within, near }
}
