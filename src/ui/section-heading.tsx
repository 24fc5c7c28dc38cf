import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

export type SectionHeadingProps = {
  /** States the fact ("Two topics on the agenda"). */
  children: ReactNode
  /** 24 px for a section, 20 px for a group in it. */
  size?: 'section' | 'group'
  level?: 2 | 3 | 4
  /** At the end of the line: a `MoreLink`, a count in words, a small button. */
  aside?: ReactNode
  id?: string
  className?: string
}

export function SectionHeading({ children, size = 'section', level = 2, aside, id, className }: SectionHeadingProps) {
  const Heading = `h${level}` as const
  return (
    <div className={cx('mb-3.5 flex items-baseline justify-between gap-4', className)}>
      <Heading id={id} className={size === 'section' ? 'type-section' : 'type-group'}>
        {children}
      </Heading>
      {aside && <div className="flex-none text-sm text-text-muted">{aside}</div>}
    </div>
  )
}
