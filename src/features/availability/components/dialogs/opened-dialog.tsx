'use client'
import type { Reader } from '#client/format.ts'
import type { Booked, Opened } from '../opened.ts'
import { AwayDialog } from './away-dialog.tsx'
import { ConflictsDialog } from './conflicts-dialog.tsx'
import { CopyDialog } from './copy-dialog.tsx'
import { DateDialog } from './date-dialog.tsx'
import type { DialogProps } from './dialog-props.ts'
import { LineDialog } from './line-dialog.tsx'
import { TripDialog } from './trip-dialog.tsx'
import { ZoneDialog } from './zone-dialog.tsx'

export type OpenedDialogProps = DialogProps & {
  opened: Opened
  booked: Booked[]
  /** On the clock of the hours. */
  reader: Reader
  now: number
  /** Saves although sessions lie outside. */
  onSave: () => void
}

/** Whichever dialog of the hours is open; its code comes after the page. */
export function OpenedDialog({ opened, booked, reader, now, onSave, ...props }: OpenedDialogProps) {
  switch (opened.about) {
    case 'line':
      return <LineDialog {...props} {...opened} />
    case 'date':
      return <DateDialog {...props} {...opened} />
    case 'away':
      return <AwayDialog {...props} {...opened} />
    case 'trip':
      return <TripDialog {...props} {...opened} now={now} />
    case 'copy':
      return <CopyDialog {...props} {...opened} />
    case 'zone':
      return <ZoneDialog {...props} {...opened} {...{ booked, reader, now }} />
    case 'conflicts':
      return <ConflictsDialog {...opened} {...{ reader, now, onSave }} onClose={props.onClose} />
  }
}
