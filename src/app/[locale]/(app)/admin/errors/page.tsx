import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeOf } from '#client/api-error.ts'
import { admin } from '#features/admin/components/api.ts'
import { readerHere } from '#features/admin/components/reader.ts'
import { ErrorTable } from '#features/admin/errors/components/error-table.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('AdminErrors'))('title') }
}

export default async function ErrorsPage({ searchParams }: Props) {
  const { cursor } = await searchParams
  const [t, reader, state, page] = await Promise.all([
    getTranslations('AdminErrors'),
    readerHere(),
    admin.errorState({}),
    pageOf(typeof cursor === 'string' ? cursor.slice(0, 512) : undefined),
  ])
  return (
    <>
      <PageHeader title={t('heading', { count: state.lastDay })} lead={t('lead', { count: state.total })} />
      {page.items.length > 0 ? (
        <ErrorTable errors={page.items} reader={reader} now={Date.now()} />
      ) : (
        <EmptyState drawing="bare" title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      )}
      {(page.next || cursor) && (
        <nav aria-label={t('pages')} className="mt-4 flex justify-between gap-3">
          {cursor ? (
            <ButtonLink variant="ghost" href="/admin/errors">
              {t('newest')}
            </ButtonLink>
          ) : (
            <span />
          )}
          {page.next && <ButtonLink href={`/admin/errors?cursor=${page.next}`}>{t('older')}</ButtonLink>}
        </nav>
      )}
    </>
  )
}

/** A cursor that somebody bent shows the first page. */
async function pageOf(cursor: string | undefined) {
  try {
    return await admin.errors({ cursor })
  } catch (error) {
    if (cursor && codeOf(error) === 'invalid_cursor') return admin.errors({})
    throw error
  }
}
