import CircleAlert from 'lucide-react/icons/circle-alert'
import type { ReactNode } from 'react'

/** A fix in words beside its icon; stands where the hint stood. */
export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-danger text-sm/4.5">
      <CircleAlert size={15} className="mt-px" />
      <span>{children}</span>
    </p>
  )
}
