'use client'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import type { ButtonVariant } from '#ui/button-style.ts'
import { MenuLater } from '#ui/menu-later.tsx'
import type { Session } from '../input.ts'

const loadChoices = () => import('./calendar-choices.tsx').then(({ CalendarChoices }) => CalendarChoices)

/** The calendars a confirmed session goes to, behind one button. Needs the words of `AddToCalendar`. */
export function AddToCalendar({ session, variant }: { session: Session; variant: ButtonVariant }) {
  const t = useTranslations('AddToCalendar')
  return (
    <MenuLater
      trigger={
        <Button variant={variant} icon={<CalendarPlus size={16} />}>
          {t('open')}
        </Button>
      }
      load={loadChoices}
      given={{ session }}
    />
  )
}
