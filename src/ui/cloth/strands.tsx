import { useId } from 'react'
import type { Woven } from './weave.ts'

/**
 * The paths of a woven cloth, to be placed inside an `<svg>`; `turned` lays it on its side (time left to right).
 * The sheen reuses the wefts' lines: they take their stroke from the group around them, so nothing is sent twice.
 */
export function Strands({ cloth, sheen = true, turned = false }: { cloth: Woven; sheen?: boolean; turned?: boolean }) {
  const id = useId()
  const wefts = cloth.strands.filter((strand) => strand.thread === 'weft')
  return (
    <g fill="none" strokeLinecap="round" transform={turned ? 'matrix(0 1 1 0 0 0)' : undefined}>
      {cloth.strands.map((strand) => (
        <g key={`${strand.thread} ${strand.colour}`} stroke={strand.colour} strokeWidth={strand.width}>
          <path id={strand.thread === 'weft' ? id + wefts.indexOf(strand) : undefined} d={strand.d} />
        </g>
      ))}
      {sheen && (
        <g
          stroke="white"
          strokeOpacity=".16"
          strokeWidth={cloth.sheen.width}
          transform={`translate(0 ${-cloth.sheen.lift})`}
        >
          {wefts.map((strand, i) => (
            <use key={strand.colour} href={`#${id}${i}`} />
          ))}
        </g>
      )}
    </g>
  )
}
