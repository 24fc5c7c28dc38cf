'use client'
import ArrowLeft from 'lucide-react/icons/arrow-left'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { LeaveGuard } from '#client/leave-guard.tsx'
import { localised } from '#client/localised.ts'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { useProfile } from '../../components/use-profile.ts'
import { WhoFields } from '../../components/who-fields.tsx'
import { WorkFields } from '../../components/work-fields.tsx'
import type { OwnProfile } from '../../input.ts'
import type { Missing } from '../../rules.ts'
import type { Step } from './steps.ts'
import { addressOf } from './steps.ts'
import { WizardFoot } from './wizard-foot.tsx'

const NEEDS: Record<'you' | 'work', { fields: Missing[]; before: Step; after: Step }> = {
  you: { fields: ['name', 'headline', 'languages'], before: 'about', after: 'work' },
  work: { fields: ['specialties', 'bio'], before: 'you', after: 'send' },
}

type Props = { step: 'you' | 'work'; profile: OwnProfile; now: number }

/** One step of the profile; going on saves it, also when something is still missing and the person leaves for later. */
export function StepForm({ step, profile, now }: Props) {
  const t = useTranslations('CoachApplication')
  const locale = useLocale()
  const router = useRouter()
  const form = useProfile(profile)
  const { fields, before, after } = NEEDS[step]
  const go = (path: string) => router.push(localised(path, locale))
  async function forward(event: FormEvent) {
    event.preventDefault()
    if (form.check(fields) && (await form.save())) go(addressOf(after))
  }
  async function later() {
    if (!form.changed || (await form.save())) go('/home')
  }
  return (
    <form onSubmit={forward} noValidate>
      {step === 'you' ? <WhoFields form={form} now={now} /> : <WorkFields form={form} />}
      {form.failure && (
        <div role="alert" className="mt-5">
          <FieldError>{form.failure}</FieldError>
        </div>
      )}
      <WizardFoot
        back={
          <ButtonLink href={addressOf(before)} variant="ghost" icon={<ArrowLeft size={16} />}>
            {t(`steps.${before}`)}
          </ButtonLink>
        }
      >
        <Button variant="ghost" size="lg" onClick={later} disabled={form.saving}>
          {t('later')}
        </Button>
        <Button type="submit" variant="primary" size="lg" loading={form.saving} loadingLabel={t('saving')}>
          {t('continue')}
        </Button>
      </WizardFoot>
      <LeaveGuard active={form.changed} />
    </form>
  )
}
