'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Menu } from '#ui/menu.tsx'
import { MenuAway } from '#ui/menu-away.tsx'
import { googleLink, outlookLink } from '../calendar/rules.ts'
import type { Session } from '../input.ts'

export type CalendarChoicesProps = { session: Session; trigger: ReactNode }

/** Which calendar a session goes to: two on the web, or a file for any other. */
export function CalendarChoices({ session, trigger }: CalendarChoicesProps) {
  const t = useTranslations('Sessions')
  const { id, name, startsAt, endsAt, placeDetail } = session
  const title = session.with ? t('addTo.title', { name, other: session.with.name }) : name
  const event = { startsAt, endsAt, title, location: placeDetail, address: window.location.href }
  return (
    <Menu trigger={trigger} align="start" defaultOpen>
      <MenuAway href={googleLink(event)}>{t('addTo.google')}</MenuAway>
      <MenuAway href={outlookLink(event, 'live')}>{t('addTo.outlook')}</MenuAway>
      <MenuAway href={outlookLink(event, 'office')}>{t('addTo.office')}</MenuAway>
      <MenuAway href={`/api/v1/sessions/${id}/ics`} download>
        {t('addTo.file')}
      </MenuAway>
    </Menu>
  )
}
