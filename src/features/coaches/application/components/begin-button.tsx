'use client'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { localised } from '#client/localised.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { toast } from '#ui/toast.ts'
import { coaches } from '../../components/api.ts'
import { addressOf } from './steps.ts'
import { WizardFoot } from './wizard-foot.tsx'

/** Opens the draft, and its first step. */
export function BeginButton() {
  const t = useTranslations('CoachApplication')
  const locale = useLocale()
  const router = useRouter()
  const problem = useProblem()
  const [busy, setBusy] = useState(false)
  async function begin() {
    setBusy(true)
    try {
      await coaches.apply({})
      router.push(localised(addressOf('you'), locale))
    } catch (error) {
      toast({ tone: 'error', text: problem(error) })
      setBusy(false)
    }
  }
  return (
    <WizardFoot>
      <Button variant="primary" size="lg" loading={busy} loadingLabel={t('about.beginning')} onClick={begin}>
        {t('about.begin')}
      </Button>
    </WizardFoot>
  )
}
