import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { About } from '#features/coaches/application/components/about.tsx'
import { SendForm } from '#features/coaches/application/components/send-form.tsx'
import { StepForm } from '#features/coaches/application/components/step-form.tsx'
import { stepOf } from '#features/coaches/application/components/steps.ts'
import { Waiting } from '#features/coaches/application/components/waiting.tsx'
import { WizardFrame } from '#features/coaches/application/components/wizard-frame.tsx'
import { coaches } from '#features/coaches/components/api.ts'
import { practice } from '#features/practice/components/api.ts'

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('CoachApplication'))('title') }
}

export default async function ApplyPage({ params, searchParams }: Props) {
  const [{ locale }, query, t, me, profile, { name }] = await Promise.all([
    params,
    searchParams,
    getTranslations('CoachApplication'),
    accounts.me({}),
    coaches.mine({}),
    practice.get({}),
  ])
  if (me.kind === 'coach') redirect(localised('/coach/profile', locale))
  const applied = profile?.status === 'applied'
  const step = applied ? undefined : profile ? (stepOf(query.step) ?? 'about') : 'about'
  const state = applied ? 'waiting' : step === 'about' && profile?.status === 'declined' ? 'declined' : step
  return (
    <Words of={['CoachApplication', 'CoachProfile']}>
      <WizardFrame
        practice={name}
        step={step}
        title={t(`${state}.title`, { practice: name })}
        lead={t(`${state}.lead`, { practice: name })}
      >
        {profile && applied && <Waiting profile={profile} />}
        {step === 'about' && <About profile={profile} />}
        {profile && (step === 'you' || step === 'work') && (
          <StepForm key={step} step={step} profile={profile} now={Date.now()} />
        )}
        {profile && step === 'send' && <SendForm profile={profile} />}
      </WizardFrame>
    </Words>
  )
}
