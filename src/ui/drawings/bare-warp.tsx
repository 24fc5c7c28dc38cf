/** Nothing free, nothing planned: bare warp, laid down. */
export function BareWarp() {
  return (
    <svg width="300" height="96" viewBox="0 0 300 96" fill="none" aria-hidden="true" className="h-auto max-w-full">
      <path d="M10 14H290M10 30H290M10 46H290M10 62H290M10 78H290" stroke="var(--cloth-bare)" strokeWidth="1.6" />
    </svg>
  )
}
