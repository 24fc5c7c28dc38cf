import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import { SessionMail } from './session-mail.tsx'

/** Tells one side of a session that it is cancelled, by whom and why. */
export function CancelledEmail({ notice, reader }: { notice: Notice; reader: Addressee }) {
  const words = translator(reader.locale, 'SessionMail')
  const other = reader.other ?? words('somebody')
  const by = notice.endedBy === reader.id ? 'byYou' : 'byOther'
  const late = notice.outcome === 'late_cancelled'
  return (
    <SessionMail
      {...{ notice, reader, words }}
      title={words(`cancelled.title.${by}`, { other })}
      intro={words(`cancelled.intro.${by}`, { other, name: notice.name })}
      preview={words('cancelled.preview')}
    >
      <EmailPart above={16}>
        <EmailFacts
          rows={[
            [words('about'), notice.name],
            [words('with'), other],
            ...(notice.endReason ? [[words('reason'), notice.endReason] as const] : []),
            ...(late ? [[words('notice'), words(`cancelled.late.${reader.side}`)] as const] : []),
          ]}
        />
      </EmailPart>
    </SessionMail>
  )
}
