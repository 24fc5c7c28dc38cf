'use client'
import { useTranslations } from 'next-intl'
import { useDirectory } from '#features/practice/components/directory-context.tsx'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { addDays } from '#ui/calendar/days.ts'
import { EmptyState } from '#ui/empty-state.tsx'

type Props = {
  coach: { name: string }
  /** The first day of the weeks that are shown. */
  week: string
  /** Epoch milliseconds. */
  bookableUntil: number
  onLater: (week: string) => void
}

/** No free time in the weeks shown: later ones, or another coach. */
export function NoTimes({ coach, week, bookableUntil, onLater }: Props) {
  const t = useTranslations('Booking')
  const directory = useDirectory()
  const later = addDays(week, 35)
  const hasLater = Date.parse(`${later}T00:00:00Z`) < bookableUntil
  return (
    <EmptyState
      drawing="bare"
      level={2}
      title={t(hasLater ? 'none.weeks' : 'none.all', { coach: coach.name })}
      actions={
        hasLater ? (
          <Button onClick={() => onLater(later)}>{t('none.later')}</Button>
        ) : (
          directory && <ButtonLink href="/coaches">{t('none.others')}</ButtonLink>
        )
      }
    >
      {t(hasLater ? 'none.weeksText' : directory ? 'none.allText' : 'none.allTextAlone')}
    </EmptyState>
  )
}
