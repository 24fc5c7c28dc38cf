import type { ReactNode } from 'react'

/** The page behind an invitation's link: one thing to read, one to answer. */
export function InvitedFrame({ children }: { children: ReactNode }) {
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto w-full max-w-(--content-max) px-4 py-8 outline-none desk:px-8 desk:py-14"
    >
      <div className="mx-auto max-w-160">{children}</div>
    </main>
  )
}
