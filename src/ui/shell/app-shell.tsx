import type { ReactNode } from 'react'
import { cx } from '../class-names.ts'
import { SkipLink } from './skip-link.tsx'

export type AppShellProps = {
  skipLabel: string
  sidebar: ReactNode
  topBar: ReactNode
  tabs: ReactNode
  /** Without gutters and measure, for pages that fill the window (messages). */
  bleed?: boolean
  children: ReactNode
}

/** Sidebar and content; top bar and bottom tabs under 901 px. Holds the one `<main>`. */
export function AppShell({ skipLabel, sidebar, topBar, tabs, bleed = false, children }: AppShellProps) {
  return (
    <>
      <SkipLink label={skipLabel} />
      <div className="min-h-dvh desk:flex">
        {sidebar}
        {topBar}
        <main
          id="main"
          tabIndex={-1}
          className={cx(
            'min-w-0 flex-1 max-desk:pb-[calc(var(--tabbar)+env(safe-area-inset-bottom)+2rem)]',
            !bleed && 'px-4 pt-5 desk:px-12 desk:pt-9 desk:pb-16',
          )}
        >
          {bleed ? children : <div className="mx-auto max-w-(--content-max)">{children}</div>}
        </main>
        {tabs}
      </div>
    </>
  )
}
