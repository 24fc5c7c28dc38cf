import type { ComponentProps, MouseEvent, ReactNode } from 'react'
import type { ButtonLook } from './button-style.ts'
import { buttonStyle } from './button-style.ts'
import { cx } from './class-names.ts'
import { Sewing } from './sewing.tsx'

const face = 'col-start-1 row-start-1 inline-flex items-center justify-center gap-1.5'

function refuse(event: MouseEvent) {
  event.preventDefault()
}

export type ButtonProps = Omit<ButtonLook, 'square'> &
  ComponentProps<'button'> & {
    /** An icon of 16 px before the words. */
    icon?: ReactNode
    /** An icon after the words. */
    iconEnd?: ReactNode
    /** Work is under way: the width stays, clicks and submits do nothing, focus is kept. */
    loading?: boolean | undefined
    /** The words while loading ("Saving"); give them from the start, so that the width fits both. */
    loadingLabel?: string | undefined
  }

/** A button of type "button" unless told otherwise. One `primary` a view. */
export function Button({
  variant,
  size,
  full,
  icon,
  iconEnd,
  loading,
  loadingLabel,
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      {...(loading ? { onClick: refuse, 'aria-disabled': true, 'aria-busy': true } : onClick && { onClick })}
      className={cx(buttonStyle({ variant, size, full }), className)}
    >
      <span className={cx(face, loading && 'invisible')}>
        {icon}
        {children}
        {iconEnd}
      </span>
      {(loading || loadingLabel) && (
        <span className={cx(face, !loading && 'invisible')}>
          <Sewing />
          {loadingLabel ?? <span className="sr-only">{children}</span>}
        </span>
      )}
    </button>
  )
}
