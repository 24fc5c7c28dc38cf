'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Enrolment } from '#features/accounts/second-factor/input.ts'
import { Button } from '#ui/button.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import { accounts } from '../api.ts'
import { EnrolCard } from './enrol-card.tsx'
import { PasswordDialog } from './password-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

type Props = {
  on: boolean
  /** Admins keep theirs. */
  required: boolean
  setFirst: string | undefined
  /** The first backup codes, when it was turned on just now. */
  onCodes: (codes: string[]) => void
}

/** The authenticator app: off, being set up, on. */
export function Authenticator({ on, required, setFirst, onCodes }: Props) {
  const t = useTranslations('Security')
  const dialog = useDialogAction()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const state = on ? 'on' : enrolment ? 'settingUp' : 'off'
  return (
    <SettingsSection
      id="authenticator"
      title={t('app')}
      text={t(on ? 'appOn' : 'appText')}
      aside={
        <>
          {state === 'settingUp' && <StatusTag tone="highlight">{t('settingUp')}</StatusTag>}
          {state === 'on' && <StatusTag tone="success">{t('isOn')}</StatusTag>}
          {state === 'off' && (
            <Button variant="primary" onClick={dialog.ask}>
              {t('setUp')}
            </Button>
          )}
        </>
      }
    >
      {on && !required && (
        <Button variant="danger-outline" className="mt-4" onClick={dialog.ask}>
          {t('turnOff')}
        </Button>
      )}
      {!on && enrolment && (
        <EnrolCard
          enrolment={enrolment}
          onLater={() => setEnrolment(undefined)}
          onConfirmed={(codes) => {
            setEnrolment(undefined)
            onCodes(codes)
            dialog.done(t('appDone'))
          }}
        />
      )}
      {dialog.open && !on && (
        <PasswordDialog
          open
          onClose={dialog.close}
          setFirst={setFirst}
          title={t('setUpTitle')}
          text={t('setUpText')}
          confirm={t('setUp')}
          action={accounts.beginSecondFactor}
          done={(begun) => {
            dialog.close()
            setEnrolment(begun)
          }}
        />
      )}
      {dialog.open && on && (
        <PasswordDialog
          open
          danger
          onClose={dialog.close}
          setFirst={setFirst}
          title={t('turnOffTitle')}
          text={t('turnOffText')}
          confirm={t('turnOff')}
          action={accounts.turnOffSecondFactor}
          done={() => dialog.done(t('appGone'))}
        />
      )}
    </SettingsSection>
  )
}
