/** Not found: a thread that loops and leads on. */
export function LostThread() {
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
        d="M10 78c40 0 60-2 84-22 20-17 54-18 60 4 5 20-24 30-40 16-18-16 2-50 34-50 30 0 44 34 66 46 16 8 46 6 76 6"
        stroke="var(--thread-session)"
        strokeWidth="3.2"
      />
    </svg>
  )
}
