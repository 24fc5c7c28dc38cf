/** The first stop of the Tab key: past the navigation, to `<main id="main" tabIndex={-1}>`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="fixed top-2 left-2 z-50 -translate-y-20 inline-flex min-h-11 items-center rounded-md bg-primary px-4 py-2.5 font-medium text-on-primary focus:translate-y-0"
    >
      {label}
    </a>
  )
}
