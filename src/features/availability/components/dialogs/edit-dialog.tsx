'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode, RefObject } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

type Props = {
  title: string
  text?: string
  firstFocus?: RefObject<HTMLElement | null>
  onClose: () => void
  onDone: () => void
  /** Takes away what is edited; null for what is new. The dialog closes after it. */
  onRemove: (() => void) | null
  children: ReactNode
}

/** Whatever one thing of the hours is edited in: its fields, done, and away with it. */
export function EditDialog({ onClose, onDone, onRemove, children, ...head }: Props) {
  const t = useTranslations('Availability')
  return (
    <Dialog
      {...head}
      open
      sheet
      onOpenChange={onClose}
      closeLabel={t('dialog.close')}
      actions={
        <>
          {onRemove && (
            <Button
              variant="danger-outline"
              className="mr-auto"
              onClick={() => {
                onRemove()
                onClose()
              }}
            >
              {t('dialog.remove')}
            </Button>
          )}
          <Button variant="primary" onClick={onDone}>
            {t('dialog.done')}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
