import { useId } from 'react'
import { banded, bands } from './bands.ts'
import { fringe } from './fringe.ts'
import { Strands } from './strands.tsx'
import { weave } from './weave.ts'

const endWidth = 7.2
const pickHeight = 8
// Chevrons repeat after 24 ends. Five more let floats run on into the next piece.
const repeat = 24
const spare = 5
const height = 1100

const { draft, picks } = banded(bands)
const piece = weave(draft, {
  ends: repeat + spare,
  picks,
  endWidth,
  pickHeight,
})
const tops = Array.from({ length: Math.ceil(height / (repeat * endWidth)) }, (_, i) => i * repeat * endWidth)
const looseEnds = fringe(Math.round(height / endWidth), endWidth)

/** A length of cloth that fills its box, with its loose ends hanging out at the left. Decoration for a page without much on it. */
export function LongCloth() {
  const id = useId()
  return (
    <div aria-hidden="true" className="relative size-full">
      <svg
        viewBox={`0 0 ${picks * pickHeight} ${height}`}
        preserveAspectRatio="xMinYMin slice"
        className="absolute inset-0 size-full brightness-(--band-light)"
        aria-hidden="true"
      >
        <defs>
          <g id={id}>
            <Strands cloth={piece} turned />
          </g>
        </defs>
        <rect width={picks * pickHeight} height={height} fill="var(--band-shade)" />
        {tops.map((top) => (
          <use key={top} href={`#${id}`} y={top} />
        ))}
      </svg>
      <svg
        viewBox={`0 0 90 ${height}`}
        width="90"
        preserveAspectRatio="xMaxYMin slice"
        className="absolute top-0 -left-22.25 h-full max-desk:hidden"
        aria-hidden="true"
      >
        <path d={looseEnds} fill="none" stroke="var(--cloth-bare)" strokeWidth="2.2" strokeLinecap="round" />
      </svg>
    </div>
  )
}
