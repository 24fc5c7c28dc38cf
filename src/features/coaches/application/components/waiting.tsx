'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState, useTransition } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'
import { coaches } from '../../components/api.ts'
import { ProfileSummary } from '../../components/profile-summary.tsx'
import type { OwnProfile } from '../../input.ts'
import { WizardFoot } from './wizard-foot.tsx'

/** What was handed in, while somebody reads it; it can be taken back to change it. */
export function Waiting({ profile }: { profile: OwnProfile }) {
  const t = useTranslations('CoachApplication')
  const router = useRouter()
  const problem = useProblem()
  const [asking, ask] = useState(false)
  const [working, setWorking] = useState(false)
  const [refreshing, refresh] = useTransition()
  async function withdraw() {
    setWorking(true)
    try {
      await coaches.withdraw({})
      toast({ tone: 'success', text: t('withdraw.done') })
    } catch (error) {
      toast({ tone: 'error', text: problem(error) })
    }
    setWorking(false)
    ask(false)
    refresh(() => router.refresh())
  }
  return (
    <>
      <ProfileSummary profile={profile} />
      <WizardFoot>
        <Button variant="ghost" size="lg" disabled={refreshing} onClick={() => ask(true)}>
          {t('withdraw.action')}
        </Button>
        <ButtonLink href="/home" variant="primary" size="lg">
          {t('waiting.home')}
        </ButtonLink>
      </WizardFoot>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        tone="primary"
        title={t('withdraw.title')}
        text={t('withdraw.text')}
        keepLabel={t('withdraw.keep')}
        confirmLabel={t('withdraw.confirm')}
        busy={working}
        onConfirm={withdraw}
      />
    </>
  )
}
