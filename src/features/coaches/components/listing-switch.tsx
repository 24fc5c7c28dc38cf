'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'
import { coaches } from './api.ts'

/** Takes the coach's page away for a while, or shows it again. Booked sessions stay either way. */
export function ListingSwitch({ paused }: { paused: boolean }) {
  const t = useTranslations('CoachProfile')
  const router = useRouter()
  const problem = useProblem()
  const [asking, ask] = useState(false)
  const [working, setWorking] = useState(false)
  const [refreshing, refresh] = useTransition()
  const busy = working || refreshing
  async function act(write: () => Promise<unknown>, done: string) {
    setWorking(true)
    try {
      await write()
      toast({ tone: 'success', text: done })
    } catch (error) {
      toast({ tone: 'error', text: problem(error) })
    }
    setWorking(false)
    ask(false)
    refresh(() => router.refresh())
  }
  if (paused) {
    return (
      <Button variant="primary" loading={busy} onClick={() => act(() => coaches.resume({}), t('resume.done'))}>
        {t('resume.action')}
      </Button>
    )
  }
  return (
    <>
      <Button onClick={() => ask(true)}>{t('pause.action')}</Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        tone="primary"
        title={t('pause.title')}
        text={t('pause.text')}
        keepLabel={t('pause.keep')}
        confirmLabel={t('pause.confirm')}
        busy={busy}
        onConfirm={() => act(() => coaches.pause({}), t('pause.done'))}
      />
    </>
  )
}
