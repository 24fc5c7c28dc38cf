'use client'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { localised } from '#client/localised.ts'
import { Menu } from '#ui/menu.tsx'
import { MenuAway } from '#ui/menu-away.tsx'
import { googleLink, outlookLink } from '../calendar/rules.ts'
import type { Session } from '../input.ts'

export type CalendarChoicesProps = { session: Session; trigger: ReactNode }

/** Which calendar a session goes to: two on the web, or a file for any other. */
export function CalendarChoices({ session, trigger }: CalendarChoicesProps) {
  const t = useTranslations('AddToCalendar')
  const { id, name, startsAt, endsAt, placeDetail } = session
  const title = session.with ? t('title', { name, other: session.with.name }) : name
  const address = `${window.location.origin}${localised(`/sessions/${id}`, useLocale())}`
  const event = { startsAt, endsAt, title, location: placeDetail, address }
  return (
    <Menu trigger={trigger} align="start" defaultOpen>
      <MenuAway href={googleLink(event)}>{t('google')}</MenuAway>
      <MenuAway href={outlookLink(event, 'live')}>{t('outlook')}</MenuAway>
      <MenuAway href={outlookLink(event, 'office')}>{t('office')}</MenuAway>
      <MenuAway href={`/api/v1/sessions/${id}/ics`} download>
        {t('file')}
      </MenuAway>
    </Menu>
  )
}
