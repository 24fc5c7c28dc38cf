'use client'

import type { ReactNode } from 'react'
import { useId, useMemo } from 'react'
import { cx } from './class-names.ts'
import { FieldContext } from './field-context.ts'
import { FieldError } from './field-error.tsx'

export type FieldProps = {
  label: ReactNode
  /** Hides the label from sight, not from screen readers. */
  labelHidden?: boolean
  /** Stands at the end of the label's line: a link ("Forgot it?") or "optional". */
  aside?: ReactNode
  /** What helps to fill it in. */
  hint?: ReactNode
  /** What to fix ("Add the part after the dot"); replaces the hint. */
  error?: ReactNode
  required?: boolean
  /** The control's id, when something outside must know it. */
  id?: string
  className?: string
  /** One control of this room: Input, Textarea, Select, Combobox, CodeInput. It finds its id and description by itself. */
  children: ReactNode
}

/** Label above, hint below; an error replaces the hint and is announced. */
export function Field({
  label,
  labelHidden,
  aside,
  hint,
  error,
  required = false,
  id: ownId,
  className,
  children,
}: FieldProps) {
  const made = useId()
  const id = ownId ?? made
  const noteId = `${id}-note`
  const invalid = Boolean(error)
  const describedBy = error || hint ? noteId : undefined
  const links = useMemo(() => ({ id, describedBy, invalid, required }), [id, describedBy, invalid, required])
  return (
    <FieldContext value={links}>
      <div className={cx('flex min-w-0 flex-col gap-1.5', className)}>
        <div className={cx('flex items-baseline justify-between gap-3', labelHidden && !aside && 'sr-only')}>
          <label htmlFor={id} className={cx('type-label', labelHidden && 'sr-only')}>
            {label}
          </label>
          {aside && <span className="[&_a]:hit-area text-sm text-text-muted">{aside}</span>}
        </div>
        {children}
        <div aria-live="polite" className={cx(!(error || hint) && 'sr-only')}>
          {error ? (
            <FieldError id={noteId}>{error}</FieldError>
          ) : (
            hint && (
              <p id={noteId} className="text-sm/4.5 text-text-muted">
                {hint}
              </p>
            )
          )}
        </div>
      </div>
    </FieldContext>
  )
}
