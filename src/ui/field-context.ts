'use client'

import { createContext, useContext } from 'react'

export type FieldLinks = { id: string; describedBy: string | undefined; invalid: boolean; required: boolean }

export const FieldContext = createContext<FieldLinks | null>(null)

/** The attributes a control takes from the `Field` around it; a control outside a field keeps its own. */
export function useFieldLinks(own: {
  id?: string | undefined
  'aria-describedby'?: string | undefined
  'aria-invalid'?: unknown
  required?: boolean | undefined
}) {
  const field = useContext(FieldContext)
  return {
    id: own.id ?? field?.id,
    'aria-describedby': [own['aria-describedby'], field?.describedBy].filter(Boolean).join(' ') || undefined,
    'aria-invalid': own['aria-invalid'] || field?.invalid ? (true as const) : undefined,
    required: own.required ?? (field?.required || undefined),
  }
}
