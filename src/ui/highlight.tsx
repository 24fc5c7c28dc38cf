import { splitMatches } from './split-matches.ts'

/** A text with what was searched for underlined in weld. */
export function Highlight({ text, query }: { text: string; query: string }) {
  return splitMatches(text, query).map((piece) =>
    piece.hit ? (
      <mark key={piece.at} className="stitched">
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  )
}
