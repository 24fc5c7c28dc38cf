'use client'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { Reader } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import type { Booked } from '../opened.ts'
import { BookedLines } from './booked-lines.tsx'

type Props = {
  sessions: Booked[]
  more: number
  reader: Reader
  now: number
  onClose: () => void
  onSave: () => void
}

/** Sessions that the new hours leave out: they stay, and the coach knows. */
export function ConflictsDialog({ sessions, more, reader, now, onClose, onSave }: Props) {
  const t = useTranslations('Availability')
  const back = useRef<HTMLButtonElement>(null)
  return (
    <Dialog
      open
      sheet
      sticky
      size="md"
      role="alertdialog"
      onOpenChange={onClose}
      title={t('conflicts.title', { count: sessions.length + more })}
      text={t('conflicts.text')}
      firstFocus={back}
      actions={
        <>
          <Button ref={back} onClick={onClose}>
            {t('conflicts.back')}
          </Button>
          <Button variant="primary" onClick={onSave}>
            {t('conflicts.save', { count: sessions.length + more })}
          </Button>
        </>
      }
    >
      <BookedLines sessions={sessions} more={more} reader={reader} now={now} />
    </Dialog>
  )
}
