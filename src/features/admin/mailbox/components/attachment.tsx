import CalendarDays from 'lucide-react/icons/calendar-days'
import Paperclip from 'lucide-react/icons/paperclip'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay, formatTime, zoneLabel } from '#client/format.ts'
import { buttonStyle } from '#ui/button-style.ts'
import { Card } from '#ui/card.tsx'
import { RowIcon } from '#ui/row-icon.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import type { DevMail } from '../input.ts'
import type { CalendarCard } from '../rules.ts'
import { readCalendar } from '../rules.ts'

type Props = { attachment: DevMail['attachments'][number]; reader: Reader; now: number }

/** An attached file; an invitation says when and where. */
export function Attachment({ attachment: { name, type, content }, reader, now }: Props) {
  const t = useTranslations('DevMail')
  const event = readCalendar(content)
  return (
    <Card className="flex flex-wrap items-center gap-3 p-4">
      <RowIcon>{event ? <CalendarDays size={18} /> : <Paperclip size={18} />}</RowIcon>
      <div className="min-w-45 flex-1">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="break-words">{event?.summary || name}</span>
          {event && (
            <StatusTag tone={event.method === 'CANCEL' ? 'danger' : 'info'}>
              {t(event.method === 'CANCEL' ? 'cancellation' : 'invitation')}
            </StatusTag>
          )}
        </p>
        <p className="break-words text-sm text-text-muted">{event ? whenAndWhere(event, reader, now) : type}</p>
      </div>
      <a
        className={buttonStyle({ size: 'sm' })}
        download={name || 'attachment'}
        href={`data:${type};charset=utf-8,${encodeURIComponent(content)}`}
      >
        {t('download', { name })}
      </a>
    </Card>
  )
}

function whenAndWhere({ startsAt, endsAt, location }: CalendarCard, reader: Reader, now: number): string {
  if (startsAt === null || endsAt === null) return location
  const time = `${formatTime(startsAt, reader)}–${formatTime(endsAt, reader)}`
  const when = `${formatDay(startsAt, reader, now)}, ${time}, ${zoneLabel(reader.zone, startsAt, reader.locale)}`
  return location ? `${when}. ${location}` : when
}
