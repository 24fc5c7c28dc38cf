'use client'

import type { ChangeEvent, ComponentProps } from 'react'
import { useId, useState } from 'react'
import { cx } from './class-names.ts'
import { controlStyle } from './control-style.ts'
import { useFieldLinks } from './field-context.ts'

export type TextareaProps = ComponentProps<'textarea'> & {
  /** With `maxLength`: the count in words ("120 of 500 characters"). Shown from four fifths on, read out when typing pauses. */
  countLabel?: ((used: number, max: number) => string) | undefined
}

/** Several lines of text; grows by its handle and, where the browser can, with its text. */
export function Textarea({ countLabel, maxLength, className, onChange, ...rest }: TextareaProps) {
  const countId = useId()
  const [typed, setTyped] = useState(String(rest.defaultValue ?? '').length)
  const used = rest.value === undefined ? typed : String(rest.value).length
  const counted = maxLength !== undefined && countLabel !== undefined
  const links = useFieldLinks({
    ...rest,
    'aria-describedby': cx(rest['aria-describedby'], counted && countId) || undefined,
  })
  function count(event: ChangeEvent<HTMLTextAreaElement>) {
    setTyped(event.target.value.length)
    onChange?.(event)
  }
  const area = (
    <textarea
      {...rest}
      {...links}
      maxLength={maxLength}
      onChange={count}
      className={cx(
        controlStyle,
        'min-h-22 resize-y px-3 py-2.5 leading-5.5 field-sizing-content max-h-[60vh]',
        className,
      )}
    />
  )
  if (!counted) return area
  return (
    <div className="flex flex-col">
      {area}
      <p
        id={countId}
        className={cx(
          'mt-1 self-end text-xs',
          used >= maxLength ? 'text-danger' : 'text-text-faint',
          used < maxLength * 0.8 && 'sr-only',
        )}
      >
        {countLabel(used, maxLength)}
      </p>
    </div>
  )
}
