'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import type { Session } from '../../input.ts'
import { whenOf } from './when.ts'

/** Every date of a series that was just booked. */
export function BookedDates({ session, reader }: { session: Session; reader: Reader }) {
  const t = useTranslations('Series')
  if (!session.series) return null
  return (
    <Rows aria-label={t('lines')} className="mt-6">
      {session.series.sessions.map(({ id, startsAt }) => (
        <Row key={id} href={`/sessions/${id}`} title={whenOf(t, startsAt, reader, session.now)} />
      ))}
    </Rows>
  )
}
