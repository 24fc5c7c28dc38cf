'use client'
import { useTranslations } from 'next-intl'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { accounts } from '../api.ts'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

/** For somebody who asked to be deleted and came back in time. */
export function KeepAccount() {
  const t = useTranslations('Settings')
  const problem = useProblem()
  const page = useDialogAction()
  const { pending, error, submit } = useSubmit(accounts.keepAccount, () => page.done(t('keptAccount')))
  return (
    <SettingsSection
      id="keep"
      title={t('keepTitle')}
      text={t('keepText')}
      aside={
        <Button variant="primary" loading={pending} loadingLabel={t('saving')} onClick={() => void submit({})}>
          {t('keep')}
        </Button>
      }
    >
      <div aria-live="polite" className="mt-3">
        {error && <FieldError>{problem(error)}</FieldError>}
      </div>
    </SettingsSection>
  )
}
