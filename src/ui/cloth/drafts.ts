import type { Draft } from './weave.ts'

/** Over one, under one. */
export function plain(weft: string, warp: string): Draft {
  return (end, pick) => ((end + pick) % 2 === 0 ? { over: 'weft', colour: weft } : { over: 'warp', colour: warp })
}

/** A diagonal: the weft passes over `floats` ends and under one. */
export function twill(weft: string, warp: string, floats = 3): Draft {
  return (end, pick) =>
    (end + pick) % (floats + 1) !== 0 ? { over: 'weft', colour: weft } : { over: 'warp', colour: warp }
}
