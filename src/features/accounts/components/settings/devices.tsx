'use client'
import Laptop from 'lucide-react/icons/laptop'
import Smartphone from 'lucide-react/icons/smartphone'
import Tablet from 'lucide-react/icons/tablet'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatRelative } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import type { SignedInDevice } from '#features/accounts/devices/input.ts'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/row.tsx'
import { RowIcon } from '#ui/row-icon.tsx'
import { Rows } from '#ui/rows.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import { accounts } from '../api.ts'
import { SettingsSection } from './settings-section.tsx'
import { useDialogAction } from './use-dialog-action.ts'

const SHAPES = { phone: <Smartphone size={19} />, tablet: <Tablet size={19} />, computer: <Laptop size={19} /> }

type Props = { devices: SignedInDevice[]; reader: Reader; now: number }

/** Where one is signed in, the one in hand first, which cannot be signed out from here. */
export function Devices({ devices, reader, now }: Props) {
  const t = useTranslations('Security')
  const problem = useProblem()
  const page = useDialogAction()
  const one = useSubmit(accounts.endDevice, () => page.done(t('signedOut')))
  const others = useSubmit(accounts.endOtherDevices, () => page.done(t('othersSignedOut')))
  const failed = one.error ?? others.error
  return (
    <SettingsSection
      id="devices"
      title={t('devices', { count: devices.length })}
      aside={
        devices.length > 1 && (
          <Button variant="danger-outline" loading={others.pending} onClick={() => void others.submit({})}>
            {t('signOutOthers')}
          </Button>
        )
      }
    >
      {failed && (
        <p role="alert" className="mt-3 text-danger text-sm">
          {problem(failed)}
        </p>
      )}
      <Rows className="mt-4">
        {devices.map(({ id, browser, system, shape, lastUsedAt, current }) => (
          <Row
            key={id}
            start={<RowIcon>{SHAPES[shape]}</RowIcon>}
            title={
              <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
                {browser && system ? t('deviceOn', { browser, system }) : (browser ?? system ?? t('deviceUnknown'))}
                {current && <StatusTag tone="success">{t('thisDevice')}</StatusTag>}
              </span>
            }
            detail={current ? t('usedNow') : t('used', { when: formatRelative(lastUsedAt, reader, now) })}
            end={
              !current && (
                <Button
                  variant="ghost"
                  aria-label={t('signOutDevice', {
                    device: [browser, system].filter(Boolean).join(', ') || t('deviceUnknown'),
                  })}
                  disabled={one.pending}
                  onClick={() => void one.submit({ id })}
                >
                  {t('signOut')}
                </Button>
              )
            }
          />
        ))}
      </Rows>
    </SettingsSection>
  )
}
