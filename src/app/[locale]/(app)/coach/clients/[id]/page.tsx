import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { codeOf } from '#client/api-error.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { ContactCard } from '#features/engagements/records/components/contact-card.tsx'
import { ClientFacts } from '#features/sessions/clients/components/client-facts.tsx'
import { ClientSessions } from '#features/sessions/clients/components/client-sessions.tsx'
import { LocalTime } from '#features/sessions/clients/components/local-time.tsx'
import { WorkSwitch } from '#features/sessions/clients/components/work-switch.tsx'
import { sessions } from '#features/sessions/components/api.ts'
import { Avatar } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { StatusTag } from '#ui/status-tag.tsx'

type Props = { params: Promise<{ locale: string; id: string }> }

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Once a request, for the title and the page. */
const load = cache(async (id: string) => {
  if (!UUID.test(id)) notFound()
  try {
    return await sessions.client({ id })
  } catch (error) {
    if (codeOf(error) === 'not_found') notFound()
    throw error
  }
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params
  return { title: (await load(id)).name }
}

/** Who a client is, how the coach reaches them, and their sessions together. */
export default async function ClientPage({ params }: Props) {
  const { locale, id } = await params
  const [client, me, t] = await Promise.all([load(id), accounts.me({}), getTranslations('Clients')])
  const reader = { locale, zone: me.zone, hourCycle: me.hourCycle }
  return (
    <Words of={['Clients', 'Sessions']}>
      <PageHeader
        back={{ href: '/coach/clients', label: t('record.back') }}
        title={
          <span className="flex items-center gap-4">
            <Avatar id={client.id} name={client.name} size={56} />
            <span className="min-w-0 break-words">{client.name}</span>
          </span>
        }
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span>
              <LocalTime now={client.now} reader={{ ...reader, zone: client.zone }} />
            </span>
            {client.endedAt !== null && <StatusTag tone="neutral">{t('record.past')}</StatusTag>}
          </span>
        }
        actions={
          client.isBookable && (
            <ButtonLink variant="primary" href={`/coach/book?client=${client.id}`}>
              {t('record.book')}
            </ButtonLink>
          )
        }
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_20rem] rail:gap-16">
        <div className="grid gap-10">
          <ClientSessions client={client} which="coming" reader={reader} />
          <ClientSessions client={client} which="past" reader={reader} />
        </div>
        <div className="grid gap-9">
          <ContactCard clientId={client.id} record={client.record} />
          <ClientFacts client={client} reader={reader} />
          <WorkSwitch client={client} />
        </div>
      </div>
    </Words>
  )
}
