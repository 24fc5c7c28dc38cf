import type { Draft } from './weave.ts'

/** Over one, under one. */
export function plain(weft: string, warp: string): Draft {
  return (end, pick) => ((end + pick) % 2 === 0 ? { over: 'weft', colour: weft } : { over: 'warp', colour: warp })
}

/** A diagonal: the weft passes over `over` ends and under `under`. */
export function twill(weft: string, warp: string, over = 3, under = 1): Draft {
  return (end, pick) =>
    (end + pick) % (over + under) >= under ? { over: 'weft', colour: weft } : { over: 'warp', colour: warp }
}

/** Chevrons: a twill of three over one that turns round every `half` ends. */
export function herringbone(weft: string, warp: string, half = 12): Draft {
  return (end, pick) => {
    const along = ((end % (2 * half)) + 2 * half) % (2 * half)
    const slope = along <= half ? along : 2 * half - along
    return (slope - pick) % 4 === 0 ? { over: 'warp', colour: warp } : { over: 'weft', colour: weft }
  }
}
