/** A number from 0 to 1 that only depends on `n`: loose ends look loose, and the same on every machine. */
function loose(n: number): number {
  const wave = Math.sin(n * 12.9898) * 43_758.5453
  return wave - Math.floor(wave)
}

/** The loose ends of a cloth `width` units wide, one each `gap`, hanging to the left. */
export function fringe(ends: number, gap: number, width = 90): string {
  let d = ''
  for (let i = 0; i < ends; i++) {
    const y = (i + 0.5) * gap
    const length = width * (0.52 + 0.44 * loose(i))
    const sway = (loose(i + 500) - 0.5) * 12
    const x = width - length
    d += `M${width} ${y.toFixed(1)}C${width - 26} ${y.toFixed(1)} ${(x + 22).toFixed(1)} ${(y + sway * 0.3).toFixed(1)} ${x.toFixed(1)} ${(y + sway).toFixed(1)}`
  }
  return d
}
