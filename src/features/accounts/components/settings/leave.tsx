'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatDay } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { Left } from './left.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'

/** Deleting the account: what goes, what stays, and the seven days in between. */
export function Leave({ reader, now, setFirst }: { reader: Reader; now: number; setFirst: string | undefined }) {
  const t = useTranslations('Settings')
  const [asking, setAsking] = useState(false)
  const [deleteAfter, setDeleteAfter] = useState<number>()
  if (deleteAfter) return <Left day={formatDay(deleteAfter, reader, now)} />
  return (
    <SettingsSection
      id="leave"
      title={t('leaveTitle')}
      text={t('leaveText')}
      aside={
        <Button variant="danger-outline" onClick={() => setAsking(true)}>
          {t('leave')}
        </Button>
      }
    >
      <ul className="mt-4 flex list-disc flex-col gap-1.5 pl-5 text-text-muted">
        <li>{t('leaveGone')}</li>
        <li>{t('leaveStays')}</li>
        <li>{t('leaveUndo')}</li>
      </ul>
      {asking && (
        <PasswordDialog
          open
          danger
          onClose={() => setAsking(false)}
          setFirst={setFirst}
          title={t('leaveAsk')}
          text={t('leaveAskText')}
          confirm={t('leave')}
          action={accounts.planDeletion}
          done={(planned) => {
            setAsking(false)
            setDeleteAfter(planned.deleteAfter)
          }}
        />
      )}
    </SettingsSection>
  )
}
