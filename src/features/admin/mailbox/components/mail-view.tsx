import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay, formatTime } from '#client/format.ts'
import { Facts } from '#ui/facts.tsx'
import { TabLinks } from '#ui/tab-links.tsx'
import type { DevMail } from '../input.ts'
import type { MailboxView } from '../rules.ts'
import { addressOf, distinctFiles } from '../rules.ts'
import { Attachment } from './attachment.tsx'
import { MailFrame } from './mail-frame.tsx'

type Props = { mail: DevMail; view: MailboxView; reader: Reader; now: number }

/** One mail: to whom, what is attached, and its two parts. */
export function MailView({ mail, view, reader, now }: Props) {
  const t = useTranslations('DevMail')
  const parts = (['html', 'text'] as const).map((part) => ({
    href: addressOf({ ...view, mail: mail.id, part }),
    label: t(`part.${part}`),
  }))
  const files = distinctFiles(mail.attachments)
  return (
    <article className="flex min-w-0 flex-col desk:sticky desk:top-6">
      <h2 className="type-section break-words">{mail.subject}</h2>
      <Facts
        className="mt-3 max-w-xl"
        items={[
          { name: t('recipient'), value: mail.to },
          {
            name: t('received'),
            value: `${formatDay(mail.receivedAt, reader, now)}, ${formatTime(mail.receivedAt, reader)}`,
          },
        ]}
      />
      {files.length > 0 && (
        <ul aria-label={t('attachments')} className="mt-4 flex flex-col gap-3">
          {files.map((attachment) => (
            <li key={`${attachment.name}${attachment.type}`}>
              <Attachment attachment={attachment} reader={reader} now={now} />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-5">
        <TabLinks label={t('parts')} items={parts} current={addressOf({ ...view, mail: mail.id })} />
      </div>
      {view.part === 'html' ? (
        <MailFrame html={mail.html} title={mail.subject} />
      ) : (
        <pre className="mt-4 whitespace-pre-wrap break-words rounded-md border border-border bg-surface p-5 font-sans">
          {mail.text}
        </pre>
      )}
    </article>
  )
}
