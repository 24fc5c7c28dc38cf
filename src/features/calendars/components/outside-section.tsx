'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Reader } from '#client/format.ts'
import { SettingsSection } from '#features/accounts/components/settings/settings-section.tsx'
import { Rows } from '#ui/rows.tsx'
import type { OutsideCalendars } from '../outside/input.ts'
import { MOST_CALENDARS } from '../outside/rules.ts'
import { AddCalendar } from './add-calendar.tsx'
import { calendarQueries } from './api.ts'
import { OutsideRow } from './outside-row.tsx'
import { OverlapsNote } from './overlaps-note.tsx'

const LOOK_AGAIN_MS = 1500

type Props = { given: OutsideCalendars; reader: Reader /** Where to find the address. */; help: ReactNode }

/** Calendars a coach keeps elsewhere and what became of them. While one is being looked at, the list looks again. */
export function OutsideSection({ given, reader, help }: Props) {
  const t = useTranslations('Calendars.in')
  const { data, refetch } = useQuery({
    ...calendarQueries.outside.queryOptions({ input: {} }),
    initialData: given,
    refetchInterval: ({ state }) => (state.data?.items.some(({ looking }) => looking) ? LOOK_AGAIN_MS : false),
  })
  const again = () => void refetch()
  return (
    <SettingsSection id="in" title={t('title')} text={t('text')}>
      {data.overlaps.length > 0 && <OverlapsNote overlaps={data.overlaps} reader={reader} now={data.now} />}
      <p className="mt-4 text-sm text-text-muted">
        {data.items.length ? t('count', { count: data.items.length }) : t('none')}
      </p>
      {data.items.length > 0 && (
        <Rows className="mt-3">
          {data.items.map((calendar) => (
            <OutsideRow key={calendar.id} calendar={calendar} reader={reader} now={data.now} onChange={again} />
          ))}
        </Rows>
      )}
      {data.items.length < MOST_CALENDARS && <AddCalendar onAdded={again} />}
      {help}
    </SettingsSection>
  )
}
