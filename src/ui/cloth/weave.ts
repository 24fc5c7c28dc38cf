import type { Pen } from './pen.ts'
import { pen } from './pen.ts'

/**
 * Woven cloth as paths. A draft says for every crossing which thread lies on top and in which colour; the pure function
 * below joins neighbouring crossings of one colour into floats, so that a cloth of thousands of crossings is a handful of
 * paths, one a colour.
 */

/** What lies on top where warp end `end` (a column) crosses weft pick `pick` (a row); `null` leaves a hole. */
export type Crossing = { over: 'weft' | 'warp'; colour: string }
export type Draft = (end: number, pick: number) => Crossing | null

export type ClothSize = {
  /** Warp threads, left to right. */
  ends: number
  /** Weft threads, top to bottom. */
  picks: number
  /** Room of one end and one pick, in SVG units. */
  endWidth?: number
  pickHeight?: number
}

export type Strand = { thread: 'warp' | 'weft'; colour: string; width: number; d: string }
export type Woven = {
  width: number
  height: number
  /** Drawn in this order: warps below wefts. */
  strands: Strand[]
  /** The light on the wefts' backs: the same lines, `lift` higher and this thin. */
  sheen: { lift: number; width: number }
}

type Float = { colour: string; start: number; end: number }

const round = (n: number) => Math.round(n * 10) / 10

/** Neighbouring crossings of one colour along a line, as floats from `start` to `end` (exclusive). */
export function floats(length: number, colourAt: (i: number) => string | null): Float[] {
  const found: Float[] = []
  for (let i = 0; i < length; i++) {
    const colour = colourAt(i)
    if (colour === null) continue
    const last = found.at(-1)
    if (last && last.colour === colour && last.end === i) last.end = i + 1
    else found.push({ colour, start: i, end: i + 1 })
  }
  return found
}

/** Draws a draft. Threads are a little narrower than their room, and their round ends stay inside it. */
export function weave(draft: Draft, { ends, picks, endWidth = 8, pickHeight = 7 }: ClothSize): Woven {
  const weftWidth = pickHeight - 1.3
  const warpWidth = endWidth - 1.7
  const wefts = new Map<string, Pen>()
  const warps = new Map<string, Pen>()
  const shown = (end: number, pick: number, side: Crossing['over']) => {
    const crossing = draft(end, pick)
    return crossing?.over === side ? crossing.colour : null
  }

  for (let pick = 0; pick < picks; pick++) {
    const y = pick * pickHeight + pickHeight / 2
    for (const { colour, start, end } of floats(ends, (i) => shown(i, pick, 'weft'))) {
      const run = Math.max((end - start) * endWidth - weftWidth * 0.68, 0.1)
      penOf(wefts, colour).across(start * endWidth + weftWidth * 0.34, y, run)
    }
  }
  for (let end = 0; end < ends; end++) {
    const x = end * endWidth + endWidth / 2
    for (const { colour, start, end: stop } of floats(picks, (j) => shown(end, j, 'warp'))) {
      const run = Math.max((stop - start) * pickHeight - warpWidth * 0.56, 0.1)
      penOf(warps, colour).down(x, start * pickHeight + warpWidth * 0.28, run)
    }
  }

  const strands = (thread: Strand['thread'], pens: Map<string, Pen>, width: number): Strand[] =>
    [...pens].map(([colour, drawn]) => ({ thread, colour, width: round(width), d: drawn.path() }))
  return {
    width: round(ends * endWidth),
    height: round(picks * pickHeight),
    strands: [...strands('warp', warps, warpWidth), ...strands('weft', wefts, weftWidth)],
    sheen: { lift: round(weftWidth * 0.22), width: round(weftWidth * 0.2) },
  }
}

function penOf(pens: Map<string, Pen>, colour: string): Pen {
  const known = pens.get(colour)
  if (known) return known
  const made = pen()
  pens.set(colour, made)
  return made
}

/** Warp threads that wait for their weft: vertical lines from `top` to `bottom`. */
export function bareWarp(ends: number, endWidth: number, top: number, bottom: number): string {
  let d = ''
  for (let i = 0; i < ends; i++) d += `M${round(i * endWidth + endWidth / 2)} ${round(top)}V${round(bottom)}`
  return d
}
