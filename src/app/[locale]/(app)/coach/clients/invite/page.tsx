import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { InviteOne } from '#features/engagements/invitations/components/invite-one.tsx'
import { InviteSeveral } from '#features/engagements/invitations/components/invite-several.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { TabLinks } from '#ui/tab-links.tsx'

const ONE = '/coach/clients/invite'
const SEVERAL = `${ONE}?how=several`

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Invite'))('title') }
}

/** A coach invites one person, or the people of a list. */
export default async function InvitePage({ searchParams }: Props) {
  const [{ how }, t, { locale }] = await Promise.all([searchParams, getTranslations('Invite'), accounts.me({})])
  const several = how === 'several'
  return (
    <Words of={['Invite']}>
      <PageHeader back={{ href: '/coach/clients', label: t('back') }} title={t('title')} lead={t('lead')} />
      <TabLinks
        label={t('ways')}
        current={several ? SEVERAL : ONE}
        items={[
          { href: ONE, label: t('one') },
          { href: SEVERAL, label: t('several') },
        ]}
      />
      <div className="mt-6 mb-10">
        {several ? <InviteSeveral language={locale} /> : <InviteOne language={locale} />}
      </div>
      <p className="mb-2 max-w-136 text-text-muted">{t('byLink.text')}</p>
      <MoreLink href="/coach/profile#link-heading">{t('byLink.open')}</MoreLink>
    </Words>
  )
}
