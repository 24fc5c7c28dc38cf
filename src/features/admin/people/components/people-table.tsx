import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import type { Column } from '#ui/table.tsx'
import { Table } from '#ui/table.tsx'
import type { PersonLine } from '../input.ts'
import type { PeopleView } from '../rules.ts'
import { addressOf } from '../rules.ts'
import { lastSeen } from './last-seen.ts'
import { StandingTag } from './standing-tag.tsx'

type Props = { people: PersonLine[]; view: PeopleView; reader: Reader; now: number }

/** The list; a row opens its person beside it. */
export function PeopleTable({ people, view, reader, now }: Props) {
  const t = useTranslations('AdminPeople')
  const columns: Column[] = [
    { key: 'name', header: t('column.name') },
    { key: 'role', header: t('column.role'), narrow: 'hidden' },
    { key: 'standing', header: t('column.standing'), narrow: 'aside' },
    { key: 'seen', header: t('column.seen'), narrow: 'hidden' },
    { key: 'sessions', header: t('column.sessions'), narrow: 'hidden', align: 'end' },
  ]
  const rows = people.map((person) => {
    const seen = lastSeen(person.lastSeenAt, reader, now, t)
    const role = t(`role.${person.role}`)
    return {
      id: person.id,
      href: addressOf({ ...view, person: person.id }),
      selected: person.id === view.person,
      cells: [
        <span key="name" className="flex items-center gap-3">
          <Avatar id={person.id} name={person.name} size={32} />
          <span className="min-w-0">
            <span className="block font-medium">{person.name}</span>
            <span className="block break-all text-sm text-text-muted max-sm:hidden">{person.email}</span>
            <span className="block text-sm text-text-muted sm:hidden">{t('roleAndSeen', { role, seen })}</span>
          </span>
        </span>,
        role,
        <StandingTag key="standing" standing={person.standing} />,
        <span key="seen" className="inline-block text-text-muted first-letter:uppercase">
          {seen}
        </span>,
        person.sessions,
      ],
    }
  })
  return <Table caption={t('title')} columns={columns} rows={rows} />
}
