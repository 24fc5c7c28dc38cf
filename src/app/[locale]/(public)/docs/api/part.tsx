import type { ReactNode } from 'react'

/** A named part of an endpoint. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h4 className="type-label mb-1">{title}</h4>
      {children}
    </div>
  )
}
