/** A running stitch being drawn: the sign of work in a button. Stands still under reduced motion. */
export function Sewing() {
  return (
    <svg
      width="22"
      height="8"
      viewBox="0 0 22 8"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M2 4h18" strokeDasharray="4 3" className="animate-stitch" />
    </svg>
  )
}
