'use client'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { CopyButton } from './copy-button.tsx'
import { Field } from './field.tsx'
import { Input } from './input.tsx'

export type AddressToCopyProps = {
  label: string
  address: string
  copyLabel: string
  copiedLabel: string
  /** Made just now: where it stands is where the reader goes on. */
  fresh: boolean
  /** What else can be done with it, beside the copying. */
  children?: ReactNode
}

/** An address to give away: whole at one touch, copied by its button. */
export function AddressToCopy({ label, address, copyLabel, copiedLabel, fresh, children }: AddressToCopyProps) {
  const box = useRef<HTMLInputElement>(null)
  const made = fresh ? address : null
  useEffect(() => {
    if (made === null) return
    // After the question that led here: as it closes, it gives focus back to its button.
    const later = setTimeout(() => {
      box.current?.focus()
      box.current?.select()
    })
    return () => clearTimeout(later)
  }, [made])
  return (
    <>
      <Field label={label} className="mt-4">
        <Input ref={box} readOnly value={address} onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <div className="mt-4 flex flex-wrap gap-2">
        <CopyButton key={address} text={address} label={copyLabel} copiedLabel={copiedLabel} />
        {children}
      </div>
    </>
  )
}
