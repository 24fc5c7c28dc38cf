import { useId } from 'react'
import { STAR_PATH } from './star-path.ts'

const FIVE = [0, 1, 2, 3, 4]

/** A score of 0 to 5, also between two stars ("4.3 of 5 stars"); `label` says it to screen readers. */
export function Stars({ value, label, size = 18 }: { value: number; label: string; size?: number }) {
  const id = useId()
  return (
    <svg
      role="img"
      aria-label={label}
      width={size * 5}
      height={size}
      viewBox="0 0 120 24"
      strokeWidth={1.5}
      strokeLinejoin="round"
      className="flex-none"
    >
      <clipPath id={id}>
        <rect width={value * 24} height={24} />
      </clipPath>
      <g className="fill-none stroke-border-strong">
        {FIVE.map((at) => (
          <path key={at} d={STAR_PATH} transform={`translate(${at * 24} 0)`} />
        ))}
      </g>
      <g className="fill-chart-3 stroke-chart-3" clipPath={`url(#${id})`}>
        {FIVE.map((at) => (
          <path key={at} d={STAR_PATH} transform={`translate(${at * 24} 0)`} />
        ))}
      </g>
    </svg>
  )
}
