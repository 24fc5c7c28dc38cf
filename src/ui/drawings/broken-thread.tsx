/** Something failed: a madder thread, snapped between bare warps. */
export function BrokenThread() {
  return (
    <svg
      width="300"
      height="120"
      viewBox="0 0 300 120"
      fill="none"
      strokeLinecap="round"
      aria-hidden="true"
      className="h-auto max-w-full"
    >
      <path
        d="M10 18H290M10 32H290M10 46H290M10 74H290M10 88H290M10 102H290"
        stroke="var(--cloth-bare)"
        strokeWidth="1.6"
      />
      <path
        d="M10 60H112c10 0 12-3 17-9 3-4 8-3 8 1M290 60H186c-9 0-11 4-16 10-3 4-8 2-7-2"
        stroke="var(--danger)"
        strokeWidth="3.4"
      />
      <path d="M136 51l7-5M136 52l8 1M163 68l-7 5M163 67l-8-1" stroke="var(--danger)" strokeWidth="1.4" />
    </svg>
  )
}
