import type { ReactNode } from 'react'

type Props = {
  id: string
  title: string
  text?: ReactNode
  /** A button or a tag at the end of the heading's line. */
  aside?: ReactNode
  children?: ReactNode
}

/** One part of a page of settings, after a hairline. */
export function SettingsSection({ id, title, text, aside, children }: Props) {
  return (
    <section
      aria-labelledby={id}
      className="border-border border-t py-6 first:border-t-0 first:pt-0 desk:py-7 desk:first:pt-0"
    >
      <div className="flex items-start justify-between gap-6">
        <div className="min-w-0">
          <h2 id={id} className="type-group scroll-mt-20">
            {title}
          </h2>
          {text && <p className="mt-1 max-w-136 text-text-muted">{text}</p>}
        </div>
        {aside && <div className="flex flex-none items-center gap-2">{aside}</div>}
      </div>
      {children}
    </section>
  )
}
