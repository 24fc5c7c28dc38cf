'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import type { SessionLine } from '../../input.ts'

type Props = {
  session: SessionLine
  reader: Reader
  look: 'done' | 'next' | 'ahead'
  /** Pixels from the top of the day. */
  top: number
  height: number
}

const LOOKS = {
  done: 'border-transparent bg-sunken text-text-muted',
  next: 'border-dyed bg-dyed text-on-dyed',
  ahead: 'border-border bg-surface hover:bg-surface-hover',
}

/** A session at its place in the day; short ones show one line. */
export function AgendaSession({ session, reader, look, top, height }: Props) {
  const t = useTranslations('Home')
  const { id, name, startsAt, endsAt } = session
  const other = session.with
  const isShort = height < 44
  return (
    <li
      className={cx('absolute inset-x-0 flex items-center gap-3 overflow-hidden rounded-md border px-3.5', LOOKS[look])}
      style={{ top, height: Math.max(height, 24) }}
    >
      {!isShort && <Avatar id={other?.id ?? id} name={other?.name ?? name} size={32} />}
      <div className={cx('min-w-0 flex-1', isShort && 'flex items-baseline gap-2')}>
        <p className="truncate font-semibold">
          <Link href={`/sessions/${id}`} className="after:absolute after:inset-0">
            {other?.name ?? name}
          </Link>
        </p>
        <p className={cx('truncate text-sm', look === 'next' ? 'text-on-dyed-muted' : 'text-text-muted')}>
          {t('coach.session', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader), name })}
        </p>
      </div>
    </li>
  )
}
