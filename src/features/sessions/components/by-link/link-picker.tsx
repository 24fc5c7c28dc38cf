'use client'
import type { ComponentProps } from 'react'
import { QueryProvider } from '#client/query-provider.tsx'
import { TimesPicker } from '../times/times-picker.tsx'

/** The picker with what it asks by, in one piece that comes after the page: public pages carry no query client. */
export function LinkPicker(props: ComponentProps<typeof TimesPicker>) {
  return (
    <QueryProvider>
      <TimesPicker {...props} />
    </QueryProvider>
  )
}
