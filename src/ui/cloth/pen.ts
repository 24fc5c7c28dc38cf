/** Draws many short lines into one path. */
export type Pen = {
  /** A horizontal line of length `run` from (x, y). */
  across: (x: number, y: number, run: number) => void
  /** A vertical line of length `run` from (x, y). */
  down: (x: number, y: number, run: number) => void
  /** The path so far, for the attribute `d`. */
  path: () => string
}

const round = (n: number) => Math.round(n * 10) / 10

/**
 * A pen that writes steps instead of places, to a tenth of a unit: a cloth's steps repeat where its places never do, so
 * that the path of a large one shrinks to a tenth when it is compressed. Rounding does not add up, since each step
 * starts from where the last one really ended.
 */
export function pen(): Pen {
  let d = ''
  let [atX, atY] = [0, 0]
  const move = (x: number, y: number) => {
    d += d ? `m${round(x - atX)} ${round(y - atY)}` : `M${round(x)} ${round(y)}`
    atX = round(atX + round(x - atX))
    atY = round(atY + round(y - atY))
  }
  return {
    across(x, y, run) {
      move(x, y)
      d += `h${round(run)}`
      atX = round(atX + round(run))
    },
    down(x, y, run) {
      move(x, y)
      d += `v${round(run)}`
      atY = round(atY + round(run))
    },
    path: () => d,
  }
}
