import CalendarClock from 'lucide-react/icons/calendar-clock'
import Eye from 'lucide-react/icons/eye'
import Globe from 'lucide-react/icons/globe'
import Mail from 'lucide-react/icons/mail'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ButtonLink } from '#ui/button-link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Brand } from '#ui/shell/brand.tsx'
import { FocusHeader } from '#ui/shell/focus-header.tsx'
import { Steps } from '#ui/steps.tsx'
import type { Step } from './steps.ts'
import { addressOf, STEPS } from './steps.ts'

type Props = {
  practice: string
  /** Undefined when the application is handed in: no steps are left. */
  step?: Step | undefined
  title: string
  lead: string
  children: ReactNode
}

/** The frame of the application: steps above, what happens next beside. */
export function WizardFrame({ practice, step, title, lead, children }: Props) {
  const t = useTranslations('CoachApplication')
  const current = step ? STEPS.indexOf(step) : -1
  const before = STEPS[current - 1]
  const next = [
    { icon: <Eye size={18} />, text: t('next.read', { practice }) },
    { icon: <Mail size={18} />, text: t('next.answer') },
    { icon: <Globe size={18} />, text: t('next.page') },
    { icon: <CalendarClock size={18} />, text: t('next.hours') },
  ]
  return (
    <>
      <FocusHeader
        brand={<Brand href="/home" label={t('home', { practice })} name={practice} />}
        back={before ? { href: addressOf(before), label: t('back') } : { href: '/home', label: t('leave') }}
        end={
          <ButtonLink href="/home" variant="ghost">
            {t('leave')}
          </ButtonLink>
        }
      >
        {step && (
          <Steps
            label={t('stepOf', { number: current + 1, count: STEPS.length })}
            countLabel={t('of', { number: current + 1, count: STEPS.length })}
            steps={STEPS.map((name) => t(`steps.${name}`))}
            current={current}
          />
        )}
      </FocusHeader>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto grid max-w-(--content-max) grid-cols-1 items-start justify-between gap-9 px-4 pt-6 pb-30 desk:grid-cols-[minmax(0,40rem)_18.5rem] desk:gap-14 desk:px-8 desk:pt-16"
      >
        <div className="min-w-0">
          <h1 className="type-page">{title}</h1>
          <p className="type-lead mt-1.5">{lead}</p>
          <div className="mt-7">{children}</div>
        </div>
        <aside>
          <SectionHeading size="group">{t('next.title')}</SectionHeading>
          <ul className="border-border border-t">
            {next.map(({ icon, text }) => (
              <li key={text} className="grid grid-cols-[1.25rem_1fr] gap-3 border-border border-b py-2.5">
                <span className="mt-px text-text-muted">{icon}</span>
                {text}
              </li>
            ))}
          </ul>
        </aside>
      </main>
    </>
  )
}
