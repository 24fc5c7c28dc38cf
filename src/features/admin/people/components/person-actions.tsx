'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { admin } from '../../components/api.ts'
import { useAct } from '../../components/use-act.ts'
import type { PersonFile } from '../input.ts'
import { ReasonDialog } from './reason-dialog.tsx'

type Props = { person: Pick<PersonFile, 'id' | 'name' | 'standing' | 'devices' | 'isYou'> }

/** What an admin may do to an account: sign it out, close it out, let it in again. */
export function PersonActions({ person: { id, name, standing, devices, isYou } }: Props) {
  const t = useTranslations('AdminPeople')
  const { act, busy } = useAct()
  const [asking, ask] = useState<'suspend' | 'lift' | 'signOut' | null>(null)
  const done = (well: boolean) => well && ask(null)
  const suspended = standing === 'suspended'
  return (
    <>
      {devices > 0 && <Button onClick={() => ask('signOut')}>{t('signOut.action')}</Button>}
      {suspended && <Button onClick={() => ask('lift')}>{t('lift.action')}</Button>}
      {!suspended && !isYou && (
        <Button variant="danger-outline" onClick={() => ask('suspend')}>
          {t('suspend.action')}
        </Button>
      )}
      <ReasonDialog
        open={asking === 'suspend'}
        onClose={() => ask(null)}
        words="suspend"
        name={name}
        length={{ min: 3, max: 300 }}
        busy={busy}
        onConfirm={(reason) => act(() => admin.suspend({ id, reason }), t('suspend.done', { name })).then(done)}
      />
      <ConfirmDialog
        open={asking === 'lift'}
        onOpenChange={() => ask(null)}
        tone="primary"
        title={t('lift.title', { name })}
        text={t('lift.text', { name })}
        keepLabel={t('lift.keep')}
        confirmLabel={t('lift.confirm')}
        busyLabel={t('lift.busy')}
        busy={busy}
        onConfirm={() => act(() => admin.liftSuspension({ id }), t('lift.done', { name })).then(done)}
      />
      <ConfirmDialog
        open={asking === 'signOut'}
        onOpenChange={() => ask(null)}
        title={t('signOut.title', { name })}
        text={t(isYou ? 'signOut.textYou' : 'signOut.text', { name, count: devices })}
        keepLabel={t('signOut.keep')}
        confirmLabel={t('signOut.confirm')}
        busyLabel={t('signOut.busy')}
        busy={busy}
        onConfirm={() => act(() => admin.endSessions({ id }), t('signOut.done', { name })).then(done)}
      />
    </>
  )
}
