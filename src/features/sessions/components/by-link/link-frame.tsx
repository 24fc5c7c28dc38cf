import type { ReactNode } from 'react'

/** The page behind a mail's link: one thing to do, below the practice's own header. */
export function LinkFrame({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto w-full max-w-(--content-max) px-4 py-8 outline-none desk:px-8 desk:py-14"
    >
      {children}
    </main>
  )
}
