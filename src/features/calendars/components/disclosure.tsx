import ChevronRight from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'

/** A line that opens to show more, without any script. */
export function Disclosure({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <details className="group border-border border-b">
      <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2.5 py-2 font-medium hover:bg-surface-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight size={17} className="flex-none text-text-muted transition-transform group-open:rotate-90" />
        {title}
      </summary>
      <div className="pb-4 pl-6.5 text-text-muted">{children}</div>
    </details>
  )
}
