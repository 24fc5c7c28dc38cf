import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatRelative } from '#client/format.ts'
import { StatusTag } from '#ui/status-tag.tsx'
import type { Column } from '#ui/table.tsx'
import { Table } from '#ui/table.tsx'
import type { ErrorLine } from '../input.ts'

type Props = { errors: ErrorLine[]; reader: Reader; now: number }

/** Distinct errors; a row leads to one of them. */
export function ErrorTable({ errors, reader, now }: Props) {
  const t = useTranslations('AdminErrors')
  const columns: Column[] = [
    { key: 'what', header: t('column.what') },
    { key: 'level', header: t('column.level'), narrow: 'aside' },
    { key: 'source', header: t('column.source'), narrow: 'plain' },
    { key: 'count', header: t('column.count'), align: 'end', narrow: 'hidden' },
    { key: 'last', header: t('column.last'), align: 'end', narrow: 'hidden', className: 'whitespace-nowrap' },
  ]
  const rows = errors.map((error) => ({
    id: String(error.id),
    href: `/admin/errors/${error.id}`,
    cells: [
      <span key="what" className="block min-w-0">
        <span className="line-clamp-2 break-words font-medium">{error.message}</span>
        <span className="block break-all text-sm text-text-muted">{error.component}</span>
        <span className="block text-sm text-text-muted sm:hidden">
          {t('timesAndLast', { count: error.count, when: formatRelative(error.lastAt, reader, now) })}
        </span>
      </span>,
      error.level === 'critical' ? (
        <StatusTag key="level" tone="danger">
          {t('level.critical')}
        </StatusTag>
      ) : (
        <StatusTag key="level" tone="neutral">
          {t('level.error')}
        </StatusTag>
      ),
      t(`source.${error.source}`),
      error.count,
      <span key="last" className="text-text-muted">
        {formatRelative(error.lastAt, reader, now)}
      </span>,
    ],
  }))
  return <Table caption={t('title')} columns={columns} rows={rows} />
}
