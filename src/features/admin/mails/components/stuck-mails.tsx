import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatRelative } from '#client/format.ts'
import { Banner } from '#ui/banner.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import type { MailState, StuckMail } from '../input.ts'
import { MailAgain } from './mail-again.tsx'

type Props = { mails: StuckMail[]; state: MailState; reader: Reader; now: number }

/** Mails that have not gone out, each with the reason, and where mails go at all. */
export function StuckMails({ mails, state, reader, now }: Props) {
  const t = useTranslations('AdminWork')
  const stuck = state.waiting + state.failed
  const why = (mail: StuckMail) => mail.problem ?? t(state.goTo === 'nowhere' ? 'mails.noServer' : 'mails.onItsWay')
  return (
    <section>
      <SectionHeading aside={state.goTo === 'mailbox' && <MoreLink href="/dev/mail">{t('mails.mailbox')}</MoreLink>}>
        {t('mails.title', { count: stuck })}
      </SectionHeading>
      {state.goTo === 'nowhere' && (
        <Banner tone="warning" title={t('mails.nowhere.title')} className="mb-4">
          {t('mails.nowhere.text')}
        </Banner>
      )}
      {mails.length === 0 ? (
        <p className="border-border border-t pt-3 text-text-muted">{t('mails.none')}</p>
      ) : (
        <Rows>
          {mails.map((mail) => (
            <Row
              key={mail.id}
              className="max-sm:flex-wrap max-sm:*:basis-full"
              title={mail.subject}
              detail={
                <>
                  <span className="break-words">{t('mails.to', { address: mail.to, why: why(mail) })}</span>
                  <span className="block text-text-faint">
                    {t('mails.tried', { count: mail.attempts, when: formatRelative(mail.createdAt, reader, now) })}
                    {`, ${mail.template}`}
                  </span>
                </>
              }
              end={
                mail.status === 'failed' ? (
                  <>
                    <StatusTag tone="danger">{t('mails.status.failed')}</StatusTag>
                    <MailAgain id={mail.id} />
                  </>
                ) : (
                  <StatusTag tone="warning">{t('mails.status.waiting')}</StatusTag>
                )
              }
            />
          ))}
        </Rows>
      )}
      {mails.length < stuck && (
        <p className="mt-3 text-sm text-text-muted">{t('mails.rest', { count: stuck - mails.length })}</p>
      )}
    </section>
  )
}
