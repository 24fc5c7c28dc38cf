'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import type { SessionLine } from '../../input.ts'
import { AgendaSession } from './agenda-session.tsx'
import { dayHours } from './day-hours.ts'

const HOUR_PX = 59
const HOUR_MS = 3_600_000

/** The day as a column of hours, with its sessions and a line at now. */
export function DayAgenda({ sessions, reader, now }: { sessions: SessionLine[]; reader: Reader; now: number }) {
  const t = useTranslations('Home')
  const hours = dayHours(sessions, reader.zone)
  const [begin = 0] = hours
  const top = (at: number) => ((at - begin) / HOUR_MS) * HOUR_PX
  const height = (hours.length - 1) * HOUR_PX
  const next = sessions.find((session) => session.status === 'confirmed' && session.endsAt > now)
  return (
    <div className="relative mt-2" style={{ height: height + 16 }}>
      {hours.map((hour) => (
        <div
          key={hour}
          aria-hidden="true"
          className="absolute inset-x-0 border-border border-t"
          style={{ top: top(hour) }}
        >
          <span className="absolute -top-2.25 left-0 bg-background pr-2.5 text-text-faint text-xs">
            {formatTime(hour, reader)}
          </span>
        </div>
      ))}
      <ol className="absolute inset-y-0 right-0 left-15">
        {sessions.map((session) => (
          <AgendaSession
            key={session.id}
            session={session}
            reader={reader}
            look={session === next ? 'next' : session.endsAt <= now ? 'done' : 'ahead'}
            top={top(session.startsAt)}
            height={top(session.endsAt) - top(session.startsAt)}
          />
        ))}
      </ol>
      {now >= begin && top(now) <= height && (
        <div className="pointer-events-none absolute inset-x-0 border-chart-2 border-t-2" style={{ top: top(now) }}>
          <span className="absolute -top-2.75 left-0 rounded-[4px] bg-danger px-1.5 font-semibold text-on-danger text-xs/5">
            <span className="sr-only">{t('coach.now')} </span>
            {formatTime(now, reader)}
          </span>
        </div>
      )}
    </div>
  )
}
