import { plainLetters } from './listbox/option.ts'

export type Piece = { text: string; hit: boolean /** Where it begins, for React's key. */; at: number }

/** Cuts a text where the query's words occur in it, without regard to accents and case. */
export function splitMatches(text: string, query: string): Piece[] {
  const letters = [...text.normalize('NFC')]
  const plain = letters.map((letter) => plainLetters(letter)[0] ?? ' ').join('')
  const hit = new Array<boolean>(letters.length).fill(false)
  for (const word of plainLetters(query).split(/\s+/u).filter(Boolean)) {
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length))
      hit.fill(true, at, at + word.length)
  }
  const pieces: Piece[] = []
  letters.forEach((letter, i) => {
    const last = pieces.at(-1)
    if (last && last.hit === hit[i]) last.text += letter
    else pieces.push({ text: letter, hit: hit[i] ?? false, at: i })
  })
  return pieces
}
