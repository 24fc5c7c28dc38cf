import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { codeOf } from '#client/api-error.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { coaches } from '#features/coaches/components/api.ts'
import { engagements } from '#features/engagements/components/api.ts'
import { InvitationList } from '#features/engagements/invitations/components/invitation-list.tsx'
import { ClientPages } from '#features/sessions/clients/components/client-pages.tsx'
import { ClientSearch } from '#features/sessions/clients/components/client-search.tsx'
import { ClientTable } from '#features/sessions/clients/components/client-table.tsx'
import { NoClients } from '#features/sessions/clients/components/no-clients.tsx'
import type { ClientView } from '#features/sessions/clients/rules.ts'
import { addressOf, viewOf } from '#features/sessions/clients/rules.ts'
import { sessions } from '#features/sessions/components/api.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TabLinks } from '#ui/tab-links.tsx'

const PAGE = 25
// A phone shows the first two or three.
const LISTS = ['current', 'invitations', 'ahead', 'idle', 'past'] as const

type Props = {
  params: Promise<{ locale: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Clients'))('title') }
}

/** Everybody a coach works or worked with, and whom they invited. */
export default async function ClientsPage({ params, searchParams }: Props) {
  const [{ locale }, view, t, me] = await Promise.all([
    params,
    searchParams.then(viewOf),
    getTranslations('Clients'),
    accounts.me({}),
  ])
  const { search } = view
  const [all, found, { clients, invitations, next }, profile] = await Promise.all([
    sessions.clientCounts({}),
    search ? sessions.clientCounts({ search }) : null,
    pageOf(view),
    coaches.mine({}),
  ])
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  const now = Date.now()
  const { current, ahead, past } = all
  const lead = current === 0 ? t('leadNone') : t(current === 1 ? 'leadOne' : 'lead', { ahead })
  return (
    <Words of={['Clients']}>
      <PageHeader
        title={t('heading', { count: current })}
        lead={lead}
        actions={
          <ButtonLink
            variant={current === 0 && view.show === 'current' ? 'secondary' : 'primary'}
            href="/coach/clients/invite"
          >
            {t('invite')}
          </ButtonLink>
        }
      />
      <TabLinks
        label={t('listsLabel')}
        current={addressOf({ ...view, cursor: undefined })}
        items={LISTS.map((show) => ({
          href: addressOf({ show, search }),
          label: t('listCount', { list: t(`lists.${show}`), count: (found ?? all)[show] }),
        }))}
      />
      {invitations ? (
        <InvitationList invitations={invitations} reader={reader} now={now} />
      ) : (
        <>
          {(current > 0 || past > 0) && <ClientSearch view={view} />}
          <p role="status" className="sr-only">
            {t('shown', { count: clients.length })}
          </p>
          {clients.length > 0 ? (
            <ClientTable clients={clients} reader={reader} now={now} />
          ) : (
            <NoClients view={view} handle={profile?.status === 'listed' ? profile.handle : null} />
          )}
        </>
      )}
      <ClientPages view={view} next={next} />
    </Words>
  )
}

/** A cursor that somebody bent shows the first page. */
async function pageOf({ show, search, cursor }: ClientView): Promise<{
  clients: Awaited<ReturnType<typeof sessions.clients>>['items']
  invitations: Awaited<ReturnType<typeof engagements.invitations>>['items'] | null
  next: string | null
}> {
  try {
    if (show === 'invitations') {
      const { items, next } = await engagements.invitations({ cursor, limit: PAGE })
      return { clients: [], invitations: items, next }
    }
    const { items, next } = await sessions.clients({ show, search, cursor, limit: PAGE })
    return { clients: items, invitations: null, next }
  } catch (error) {
    if (cursor && codeOf(error) === 'invalid_cursor') return pageOf({ show, search })
    throw error
  }
}
