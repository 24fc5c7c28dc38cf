import type { Swatch } from './swatch.ts'

const tiles: Record<Swatch['weave'], { width: number; height: number; d: string; stroke: number; opacity: number }> = {
  herringbone: { width: 12, height: 6, d: 'M0 6L6 0L12 6M0 9L6 3L12 9M0 3L6-3L12 3', stroke: 1.1, opacity: 0.75 },
  birdseye: { width: 5, height: 5, d: 'M.4 1.2h1.7M2.9 3.7h1.7', stroke: 1, opacity: 0.85 },
  twill: { width: 6, height: 6, d: 'M-1 7L7-1M-1 1L1-1M5 7L7 5', stroke: 1.1, opacity: 0.75 },
  stripe: { width: 8, height: 8, d: 'M1 0V8M3.5 0V8', stroke: 1, opacity: 0.8 },
  check: { width: 10, height: 10, d: 'M2 0V10M0 2H10', stroke: 2.4, opacity: 0.42 },
}

/** One tile of a weave; `id` must be unique in the page. */
export function SwatchPattern({ id, swatch }: { id: string; swatch: Swatch }) {
  const tile = tiles[swatch.weave]
  return (
    <pattern id={id} width={tile.width} height={tile.height} patternUnits="userSpaceOnUse">
      <path
        d={tile.d}
        fill="none"
        stroke={`var(--dye-${swatch.dye}-thread)`}
        strokeWidth={tile.stroke}
        strokeLinecap={swatch.weave === 'birdseye' ? 'round' : undefined}
        opacity={tile.opacity}
      />
    </pattern>
  )
}
