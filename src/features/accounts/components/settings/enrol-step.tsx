import type { ReactNode } from 'react'

/** One numbered thing to do. */
export function EnrolStep({ number, children }: { number: number; children: ReactNode }) {
  return (
    <li className="grid grid-cols-[22px_minmax(0,1fr)] gap-2.5">
      <span aria-hidden="true" className="font-semibold text-text-faint">
        {number}
      </span>
      <div className="min-w-0">{children}</div>
    </li>
  )
}
