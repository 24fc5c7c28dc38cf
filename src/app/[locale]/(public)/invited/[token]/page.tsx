import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { problemWords } from '#client/problem-words.ts'
import { viewerKind } from '#client/viewer.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { emailCodeWords } from '#features/accounts/components/email-code/words.ts'
import { Answer } from '#features/engagements/invitations/components/invited/answer.tsx'
import { InvitationLetter } from '#features/engagements/invitations/components/invited/invitation-letter.tsx'
import { InvitedFrame } from '#features/engagements/invitations/components/invited/invited-frame.tsx'
import { InvitedOver } from '#features/engagements/invitations/components/invited/invited-over.tsx'
import { readInvitation } from '#features/engagements/invitations/components/invited/read-invitation.ts'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { Banner } from '#ui/banner.tsx'

type Props = { params: Promise<{ locale: string; token: string }> }

/** The address is a key: it is told to nobody. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Invited'))('page'), referrer: 'no-referrer', robots: { index: false } }
}

/** What the mail of an invitation opens. Opening it changes nothing: the buttons do. */
export default async function InvitedPage({ params }: Props) {
  const { locale, token: given } = await params
  const token = decodeURIComponent(given)
  const [t, viewer, reader, opened] = await Promise.all([
    getTranslations('Invited'),
    viewerKind(),
    readerOf(locale),
    readInvitation(token),
  ])
  const isVisitor = viewer === 'visitor'
  const { coach, sent } = opened ?? { coach: null, sent: null }
  if (opened?.state !== 'open' || !coach || !sent) {
    const why = !opened || opened.state === 'open' ? 'link_invalid' : opened.state
    return (
      <InvitedFrame>
        <InvitedOver why={why} coach={coach} isVisitor={isVisitor} />
      </InvitedFrame>
    )
  }
  const letter = <InvitationLetter coach={coach} sent={sent} />
  if (viewer === 'admin') {
    return (
      <InvitedFrame>
        {letter}
        <Banner tone="info" title={t('admin.title')} className="mt-6">
          {t('admin.text')}
        </Banner>
      </InvitedFrame>
    )
  }
  const [me, code, more] = await Promise.all([
    isVisitor ? null : accounts.me({}),
    isVisitor ? emailCodeWords() : null,
    problemWords('link_invalid', 'invitation_over'),
  ])
  return (
    <Words of={['Invited']}>
      <InvitedFrame>
        <Answer
          {...{ token, coach, sent, reader }}
          now={Date.now()}
          me={me && { name: me.name }}
          emailCode={code && { words: code.words, problems: { ...code.problems, ...more } }}
        >
          {letter}
        </Answer>
      </InvitedFrame>
    </Words>
  )
}
