const threads = {
  solid: <path d="M1.5 4h11" />,
  running: <path d="M1.5 4h2M6 4h2M10.5 4h2" />,
  cross: <path d="M4 1l6 6M10 1L4 7" strokeWidth="1.8" />,
  knot: (
    <g strokeWidth="1.8">
      <path d="M1 4h3M10 4h3" />
      <circle cx="7" cy="4" r="2.6" />
    </g>
  ),
}

/** Solid: settled. Running: waiting. Cross: stopped. Knot: in progress. */
export type StitchKind = keyof typeof threads

/** The small stitch that carries a status without colour. Decorative: the word stands beside it. */
export function Stitch({ kind, className }: { kind: StitchKind; className?: string }) {
  return (
    <svg
      width={kind === 'cross' ? 10 : 14}
      height="8"
      viewBox={kind === 'cross' ? '2 0 10 8' : '0 0 14 8'}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
      className={className}
    >
      {threads[kind]}
    </svg>
  )
}
