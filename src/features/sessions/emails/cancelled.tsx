import { localised } from '#client/localised.ts'
import { translator } from '#client/translator.ts'
import { env } from '#platform/env.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import { SessionPanel } from './session-panel.tsx'

/** Tells one side of a session that it is cancelled, by whom and why. */
export function CancelledEmail({ notice, reader }: { notice: Notice; reader: Addressee }) {
  const words = translator(reader.locale, 'SessionMail')
  const other = reader.other ?? words('somebody')
  const by = notice.endedBy === reader.id ? 'byYou' : 'byOther'
  const late = notice.outcome === 'late_cancelled'
  return (
    <EmailFrame
      locale={reader.locale}
      brand={notice.practice}
      title={words(`cancelled.title.${by}`, { other })}
      intro={words(`cancelled.intro.${by}`, { other, name: notice.name })}
      preview={words('cancelled.preview')}
      footer={words('footer', { practice: notice.practice })}
    >
      <EmailPart below={8}>
        <SessionPanel
          {...{ notice, reader, words }}
          address={`${env().BASE_URL}${localised(`/sessions/${notice.id}`, reader.locale)}`}
        />
      </EmailPart>
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
    </EmailFrame>
  )
}
