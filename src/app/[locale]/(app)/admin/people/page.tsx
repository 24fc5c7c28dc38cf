import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeOf } from '#client/api-error.ts'
import { Words } from '#client/words.tsx'
import { admin } from '#features/admin/components/api.ts'
import { readerHere } from '#features/admin/components/reader.ts'
import { PeopleFilters } from '#features/admin/people/components/people-filters.tsx'
import { PeoplePages } from '#features/admin/people/components/people-pages.tsx'
import { PeopleTable } from '#features/admin/people/components/people-table.tsx'
import { PersonActions } from '#features/admin/people/components/person-actions.tsx'
import { PersonDetails } from '#features/admin/people/components/person-details.tsx'
import { PersonDrawer } from '#features/admin/people/components/person-drawer.tsx'
import { addressOf, viewOf } from '#features/admin/people/rules.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

const PAGE = 25

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('AdminPeople'))('title') }
}

export default async function PeoplePage({ searchParams }: Props) {
  const view = viewOf(await searchParams)
  const [t, reader, counts, page, person] = await Promise.all([
    getTranslations('AdminPeople'),
    readerHere(),
    admin.counts({}),
    pageOf(view),
    view.person ? admin.person({ id: view.person }).catch(() => null) : null,
  ])
  const now = Date.now()
  const everybody = counts.clients + counts.coaches + counts.admins
  return (
    <Words of={['AdminPeople']}>
      <PageHeader title={t('heading', { everybody, waiting: counts.applications })} lead={t('lead', counts)} />
      <PeopleFilters view={view} applications={counts.applications} />
      <p role="status" className="sr-only">
        {t('shown', { count: page.items.length })}
      </p>
      {page.items.length > 0 ? (
        <PeopleTable people={page.items} view={view} reader={reader} now={now} />
      ) : (
        <EmptyState
          drawing="none"
          title={t('nobody.title')}
          actions={<ButtonLink href="/admin/people">{t('nobody.action')}</ButtonLink>}
        >
          {t('nobody.text')}
        </EmptyState>
      )}
      <PeoplePages view={view} next={page.next} />
      {person && (
        <PersonDrawer
          key={person.id}
          closeHref={addressOf({ ...view, person: undefined })}
          footer={person.standing === 'erased' ? undefined : <PersonActions person={person} />}
        >
          <PersonDetails person={person} reader={reader} now={now} />
        </PersonDrawer>
      )}
    </Words>
  )
}

/** A cursor that somebody bent shows the first page. */
async function pageOf({ person: _, cursor, ...asked }: ReturnType<typeof viewOf>) {
  try {
    return await admin.people({ ...asked, cursor, limit: PAGE })
  } catch (error) {
    if (cursor && codeOf(error) === 'invalid_cursor') return admin.people({ ...asked, limit: PAGE })
    throw error
  }
}
