import type { ReactNode } from 'react'
import { cx } from './class-names.ts'

/** Names and values on hairlines, as in a drawer: `[{ name: 'Email', value: … }]`. */
export function Facts({ items, className }: { items: { name: string; value: ReactNode }[]; className?: string }) {
  return (
    <dl className={className}>
      {items.map((item) => (
        <div
          key={item.name}
          className={cx('grid grid-cols-[minmax(5.5rem,1fr)_2fr] gap-3 border-border border-b py-2.5')}
        >
          <dt className="text-text-muted">{item.name}</dt>
          <dd className="min-w-0 break-words">{item.value}</dd>
        </div>
      ))}
    </dl>
  )
}
