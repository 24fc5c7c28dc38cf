import type { Woven } from './weave.ts'

/** The paths of a woven cloth, to be placed inside an `<svg>`; `turned` lays it on its side (time left to right). */
export function Strands({ cloth, sheen = true, turned = false }: { cloth: Woven; sheen?: boolean; turned?: boolean }) {
  return (
    <g fill="none" strokeLinecap="round" transform={turned ? 'matrix(0 1 1 0 0 0)' : undefined}>
      {cloth.strands.map((strand) => (
        <path
          key={`${strand.thread} ${strand.colour}`}
          d={strand.d}
          stroke={strand.colour}
          strokeWidth={strand.width}
        />
      ))}
      {sheen && cloth.sheen && (
        <path d={cloth.sheen.d} stroke={cloth.sheen.colour} strokeOpacity=".16" strokeWidth={cloth.sheen.width} />
      )}
    </g>
  )
}
