'use client'
import Download from 'lucide-react/icons/download'
import Printer from 'lucide-react/icons/printer'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button } from '#ui/button.tsx'
import { buttonStyle } from '#ui/button-style.ts'
import { StatusTag } from '#ui/status-tag.tsx'
import { accounts } from '../api.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

type Props = {
  left: number
  setFirst: string | undefined
  /** Codes made just now. */
  fresh: string[] | undefined
  onFresh: (codes: string[]) => void
}

const FEW = 3

/** How many are left; the codes themselves only right after they were made. */
export function BackupCodes({ left, fresh, setFirst, onFresh }: Props) {
  const t = useTranslations('Security')
  const dialog = useDialogAction()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (fresh) list.current?.focus()
  }, [fresh])
  const file = fresh && `data:text/plain;charset=utf-8,${encodeURIComponent(`${fresh.join('\n')}\n`)}`
  return (
    <SettingsSection
      id="backup-codes"
      title={t('backup')}
      text={fresh ? t('backupFresh') : t('backupLeft', { left })}
      aside={
        fresh ? (
          <span className="flex gap-2 print:hidden max-sm:hidden">{keep()}</span>
        ) : (
          <>
            {left < FEW && <StatusTag tone="warning">{t('few')}</StatusTag>}
            <Button variant={left < FEW ? 'primary' : 'secondary'} onClick={dialog.ask}>
              {t('makeNew')}
            </Button>
          </>
        )
      }
    >
      {fresh && (
        <>
          <ul
            ref={list}
            tabIndex={-1}
            aria-label={t('backup')}
            className="mt-4 grid grid-cols-1 gap-x-6 border-border border-t min-[26rem]:grid-cols-2 desk:grid-cols-3"
          >
            {fresh.map((code) => (
              <li key={code} className="border-border border-b py-2 font-medium font-mono text-sm tracking-wide">
                {code}
              </li>
            ))}
          </ul>
          <div className="mt-3.5 flex gap-2 sm:hidden print:hidden">{keep()}</div>
          <p className="mt-3 text-sm text-text-muted print:hidden">
            {t('onlyNow')}{' '}
            <button type="button" className="link hit-area" onClick={dialog.ask}>
              {t('makeNew')}
            </button>
          </p>
        </>
      )}
      {dialog.open && (
        <PasswordDialog
          open
          onClose={dialog.close}
          setFirst={setFirst}
          title={t('makeNewTitle')}
          text={t('makeNewText')}
          confirm={t('makeNew')}
          action={accounts.renewBackupCodes}
          done={({ backupCodes }) => {
            onFresh(backupCodes)
            dialog.done()
          }}
        />
      )}
    </SettingsSection>
  )

  function keep() {
    return (
      <>
        <Button variant="ghost" icon={<Printer size={15} />} onClick={() => window.print()}>
          {t('print')}
        </Button>
        <a className={buttonStyle({})} href={file} download={`${t('fileName')}.txt`}>
          <span className="inline-flex items-center gap-1.5">
            <Download size={15} />
            {t('saveCodes')}
          </span>
        </a>
      </>
    )
  }
}
