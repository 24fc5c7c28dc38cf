'use client'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import { FocusHeader } from '#ui/shell/focus-header.tsx'
import { Steps } from '#ui/steps.tsx'
import { stepsFor } from '../../booking/rules.ts'
import type { BookingProps } from './props.ts'

type Props = Pick<BookingProps, 'brand'> & {
  isVisitor: boolean
  coach: { name: string }
  /** Counted from 0; past the last when all is done. */
  step: number
  back: string
  /** Before going: what is held is given free. */
  onLeave?: () => void
}

/** Where one is in the wizard, and the way out of it. */
export function BookingHeader({ coach, brand, isVisitor, step, back, onLeave }: Props) {
  const t = useTranslations('Booking')
  const steps = stepsFor(isVisitor)
  const count = { step: Math.min(step + 1, steps.length), of: steps.length }
  return (
    <FocusHeader
      brand={brand}
      back={{ href: back, label: t('backTo', { coach: coach.name }), onClick: onLeave }}
      end={
        <ButtonLink variant="ghost" size="sm" href={back} onClick={onLeave}>
          {t('leave')}
        </ButtonLink>
      }
    >
      <Steps
        label={t('steps', count)}
        countLabel={t('stepCount', count)}
        steps={steps.map((name) => t(`step.${name}`))}
        current={step}
      />
    </FocusHeader>
  )
}
