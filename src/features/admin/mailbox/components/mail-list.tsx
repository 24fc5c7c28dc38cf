import Paperclip from 'lucide-react/icons/paperclip'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatRelative } from '#client/format.ts'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import type { DevMailLine } from '../input.ts'
import type { MailboxView } from '../rules.ts'
import { addressOf } from '../rules.ts'

type Props = { mails: DevMailLine[]; view: MailboxView; reader: Reader; now: number }

/** What came, the newest first. */
export function MailList({ mails, view, reader, now }: Props) {
  const t = useTranslations('DevMail')
  return (
    <Rows aria-label={t('list')}>
      {mails.map((mail) => (
        <Row
          key={mail.id}
          className={mail.id === view.mail ? 'bg-sunken px-3' : 'px-3'}
          href={addressOf({ ...view, mail: mail.id, part: 'html' })}
          title={<span className="line-clamp-2 break-words">{mail.subject}</span>}
          detail={
            <>
              <span className="block break-all">{t('to', { address: mail.to })}</span>
              <span className="line-clamp-1 text-text-faint">{mail.beginning}</span>
            </>
          }
          end={
            <span className="flex flex-col items-end gap-1 self-start text-xs">
              {formatRelative(mail.receivedAt, reader, now)}
              {mail.attachments > 0 && <Paperclip size={14} aria-label={t('attachment')} />}
            </span>
          }
        />
      ))}
    </Rows>
  )
}
