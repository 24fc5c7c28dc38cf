import type { ReactNode } from 'react'

/** A part of the filters, under its name. */
export function FilterSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="border-border py-4 first:pt-0 [&+&]:border-t">
      <h2 className="mb-1.5 font-semibold text-sm">{title}</h2>
      {children}
    </section>
  )
}
