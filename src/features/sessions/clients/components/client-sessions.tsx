import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { MoreLink } from '#ui/more-link.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { SessionRow } from '../../lists/components/session-row.tsx'
import type { ClientFile } from '../input.ts'

type Props = { client: ClientFile; which: 'coming' | 'past'; reader: Reader }

const WORDS = { coming: ['coming', 'comingNone', ''], past: ['over', 'overNone', '&list=past'] } as const

/** The next sessions with a client, or the latest that are over; the rest is a link. */
export function ClientSessions({ client, which, reader }: Props) {
  const t = useTranslations('Clients')
  const [title, none, list] = WORDS[which]
  const sessions = client[which]
  const count = client.counts[which]
  return (
    <section aria-labelledby={`${which}-heading`}>
      <SectionHeading
        id={`${which}-heading`}
        aside={
          count > sessions.length && <MoreLink href={`/sessions?with=${client.id}${list}`}>{t('record.all')}</MoreLink>
        }
      >
        {t(`record.${title}`, { count })}
      </SectionHeading>
      {sessions.length > 0 ? (
        <Rows aria-labelledby={`${which}-heading`}>
          {sessions.map((session) => (
            <SessionRow key={session.id} session={session} reader={reader} now={client.now} />
          ))}
        </Rows>
      ) : (
        <p className="text-text-muted">{t(`record.${none}`, { name: client.name })}</p>
      )}
    </section>
  )
}
