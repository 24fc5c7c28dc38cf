import { herringbone, plain, twill } from './drafts.ts'
import type { Draft } from './weave.ts'

type Band = { picks: number; draft: Draft }

const colour = (name: string) => `var(--band-${name})`
const linen = (weft: string) => plain(colour(weft), colour('warp'))
const chevron = (weft: string) => herringbone(colour(weft), colour('warp-dim'))
const band = (picks: number, draft: Draft): Band => ({ picks, draft })

/** The stripes of the long cloth, from its fringe on: linen, indigo chevrons with weld, woad, madder and sage. */
export const bands: Band[] = [
  band(3, linen('flax')),
  band(7, linen('linen')),
  band(2, chevron('indigo')),
  band(6, linen('linen')),
  band(5, chevron('indigo')),
  band(19, chevron('navy')),
  band(2, linen('weld')),
  band(3, chevron('navy')),
  band(1, linen('weld')),
  band(12, chevron('navy')),
  band(2, linen('woad')),
  band(4, chevron('indigo')),
  band(9, linen('linen')),
  band(3, linen('madder')),
  band(2, linen('linen')),
  band(1, linen('madder')),
  band(8, linen('linen')),
  band(6, twill(colour('sage'), colour('warp'), 2, 2)),
  band(2, linen('linen')),
  band(2, twill(colour('sage'), colour('warp'), 2, 2)),
  band(4, linen('linen')),
  band(9, chevron('indigo')),
  band(13, chevron('navy')),
]

/** Lays bands side by side; picks count on through them, so that diagonals run on. */
export function banded(stripes: readonly Band[]): { draft: Draft; picks: number } {
  const drafts = stripes.flatMap(({ picks, draft }) => new Array<Draft>(picks).fill(draft))
  return { picks: drafts.length, draft: (end, pick) => drafts[pick]?.(end, pick) ?? null }
}
