import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { CancelByLink } from '#features/sessions/components/by-link/cancel-by-link.tsx'
import { LinkFrame } from '#features/sessions/components/by-link/link-frame.tsx'
import { LinkOver } from '#features/sessions/components/by-link/link-over.tsx'
import { readMailLink } from '#features/sessions/components/by-link/read-link.ts'

type Props = { params: Promise<{ locale: string; token: string }> }

/** The address is a key: it is told to nobody. */
export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations('MailLinks'))('cancel.page'),
    referrer: 'no-referrer',
    robots: { index: false },
  }
}

/** What a mail's link opens. Opening it changes nothing: the button does. */
export default async function CancelPage({ params }: Props) {
  const { locale, token } = await params
  const link = await readMailLink('cancel', token)
  return (
    <Words of={['MailLinks']}>
      <LinkFrame>
        {'over' in link ? (
          <LinkOver why={link.over} />
        ) : (
          <CancelByLink
            token={decodeURIComponent(token)}
            session={link.session}
            reader={{ locale, zone: link.session.zone, hourCycle: link.session.hourCycle }}
          />
        )}
      </LinkFrame>
    </Words>
  )
}
