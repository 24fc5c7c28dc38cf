import { cx } from '../class-names.ts'
import { Strands } from './strands.tsx'
import type { ClothWeek } from './tapestry.ts'
import { tapestry } from './tapestry.ts'
import { bareWarp, weave } from './weave.ts'

const size = { endsPerDay: 8, picksPerWeek: 14 }
const endWidth = 5.2
const pickHeight = 6
const weekWidth = size.picksPerWeek * pickHeight
const ends = 7 * size.endsPerDay
const height = ends * endWidth

export type TapestryBandProps = {
  weeks: readonly ClothWeek[]
  /** Weeks to come: bare warp after the woven ones. */
  toCome?: number
  /** What the picture shows, for those who do not see it. */
  label: string
  className?: string
}

/**
 * The tapestry on its side, time from left to right, as wide as its box. On phones it keeps 190 px of height and shows
 * the latest weeks. It is drawn once, over the bare warp; under reduced motion it is simply there.
 */
export function TapestryBand({ weeks, toCome = 1, label, className }: TapestryBandProps) {
  const woven = weeks.length * weekWidth
  const width = woven + toCome * weekWidth
  const cloth = weave(tapestry(weeks, size), { ends, picks: weeks.length * size.picksPerWeek, endWidth, pickHeight })
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMaxYMid slice"
      className={cx('block h-47.5 w-full desk:h-auto', className)}
    >
      <path
        d={bareWarp(ends, endWidth, 0, width)}
        transform="matrix(0 1 1 0 0 0)"
        stroke="var(--cloth-bare)"
        fill="none"
      />
      <g className="animate-weave">
        <rect width={woven} height={height} fill="var(--cloth-shade)" />
        <Strands cloth={cloth} turned />
      </g>
    </svg>
  )
}
