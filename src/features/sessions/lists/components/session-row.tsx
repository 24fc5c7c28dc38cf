import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Row } from '#ui/row.tsx'
import { SessionTag } from '../../components/session-tag.tsx'
import type { SessionLine } from '../../input.ts'

/** A session in a list: when, what, with whom, and where it stands. */
export function SessionRow({ session, reader, now }: { session: SessionLine; reader: Reader; now: number }) {
  const t = useTranslations('Sessions')
  const { id, name, startsAt, endsAt } = session
  const other = session.with
  return (
    <Row
      href={`/sessions/${id}`}
      start={<Avatar id={other?.id ?? id} name={other?.name ?? name} />}
      title={
        <time dateTime={new Date(startsAt).toISOString()}>
          {t('when', {
            day: formatShortDay(startsAt, reader, now),
            from: formatTime(startsAt, reader),
            to: formatTime(endsAt, reader),
          })}
        </time>
      }
      detail={
        <>
          {t('what', { name, other: other?.name ?? t('somebody') })}
          {session.series && `, ${t('series.part', session.series)}`}
        </>
      }
      end={<SessionTag session={session} />}
    />
  )
}
