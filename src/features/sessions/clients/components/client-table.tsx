import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import type { Column } from '#ui/table.tsx'
import { Table } from '#ui/table.tsx'
import type { ClientLine } from '../input.ts'

type Props = { clients: ClientLine[]; reader: Reader; now: number }

/** Clients with what was and what comes, on the coach's clock; a row opens the person. */
export function ClientTable({ clients, reader, now }: Props) {
  const t = useTranslations('Clients')
  const at = (instant: number) =>
    t('at', { day: formatShortDay(instant, reader, now), time: formatTime(instant, reader) })
  const columns: Column[] = [
    { key: 'name', header: t('column.name') },
    { key: 'next', header: t('column.next'), narrow: 'hidden' },
    { key: 'last', header: t('column.last'), narrow: 'hidden' },
    { key: 'since', header: t('column.since'), narrow: 'hidden' },
    { key: 'sessions', header: t('column.sessions'), narrow: 'hidden', align: 'end' },
  ]
  const rows = clients.map(({ id, name, organisation, nextAt, lastAt, since, sessions }) => {
    const short =
      nextAt !== null
        ? t('next', { when: at(nextAt) })
        : lastAt !== null
          ? t('lastWas', { when: formatShortDay(lastAt, reader, now) })
          : t('noSession')
    return {
      id,
      href: `/coach/clients/${id}`,
      cells: [
        <span key="name" className="flex items-center gap-3">
          <Avatar id={id} name={name} size={32} />
          <span className="min-w-0">
            <span className="block break-words font-medium">{name}</span>
            {organisation && <span className="block break-words text-sm text-text-muted">{organisation}</span>}
            <span className="block text-sm text-text-muted sm:hidden">{short}</span>
          </span>
        </span>,
        nextAt === null ? <Quiet key="next">{t('none')}</Quiet> : at(nextAt),
        <Quiet key="last">{lastAt === null ? t('none') : formatShortDay(lastAt, reader, now)}</Quiet>,
        <Quiet key="since">{formatShortDay(since, reader, now)}</Quiet>,
        sessions,
      ],
    }
  })
  return <Table caption={t('title')} columns={columns} rows={rows} />
}

const Quiet = ({ children }: { children: string }) => <span className="text-text-muted">{children}</span>
