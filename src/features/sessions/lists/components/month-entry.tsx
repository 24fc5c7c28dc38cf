import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import type { SessionLine } from '../../input.ts'

type Props = { session: SessionLine; reader: Reader; now: number }

/** A session on its day: when and with whom. What is asked for is dashed, what is over is quiet. */
export function MonthEntry({ session: { id, status, startsAt, endsAt, name, with: other }, reader, now }: Props) {
  const t = useTranslations('Sessions')
  const isOver = endsAt <= now
  return (
    <li>
      <Link
        href={`/sessions/${id}`}
        prefetch={false}
        className={cx(
          'block rounded-sm px-1.5 py-0.5 text-xs hover:bg-surface-hover',
          status === 'requested' && !isOver
            ? 'border border-border-strong border-dashed'
            : isOver
              ? 'bg-sunken text-text-muted'
              : 'bg-primary-soft text-on-primary-soft',
        )}
      >
        <span className="font-medium">{formatTime(startsAt, reader)}</span>{' '}
        <span className="block truncate">{other?.name ?? t('somebody')}</span>
        <span className="sr-only">
          {name}
          {status === 'requested' && `, ${t('state.requested')}`}
        </span>
      </Link>
    </li>
  )
}
