type Props = {
  /** Dark squares as an SVG path on a grid of `size`, with a quiet zone of two around. */
  picture: { size: number; path: string }
  label: string
  className?: string
}

/** A code for a camera: dark on light in both themes, which is how cameras read it. */
export function QrPicture({ picture: { size, path }, label, className = 'w-48' }: Props) {
  return (
    <svg
      viewBox={`-1 -1 ${size + 2} ${size + 2}`}
      className={`${className} rounded-md border border-border bg-white`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={path} fill="black" />
    </svg>
  )
}
