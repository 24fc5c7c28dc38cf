import { formatDay, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import { SessionMail } from './session-mail.tsx'

type Props = {
  what: 'requested' | 'proposed' | 'declined' | 'withdrawn' | 'expired'
  notice: Notice
  reader: Addressee
}

/** Tells one side how a request stands: asked for, answered with other times, or over. What was asked for stands in it. */
export function RequestEmail({ what, notice, reader }: Props) {
  const words = translator(reader.locale, 'SessionMail')
  const other = reader.other ?? words('somebody')
  const own = (key: string) => words(`${what}.${reader.side}.${key}`, { other, name: notice.name })
  const at = (instant: number) =>
    words('dayTime', { day: formatDay(instant, reader, notice.now), time: formatTime(instant, reader) })
  const said = what === 'declined' ? notice.endReason : what === 'proposed' ? notice.reply : ''
  const waits = what === 'requested' || what === 'proposed' ? notice.requestExpiresAt : null
  return (
    <SessionMail {...{ notice, reader, words }} title={own('title')} intro={own('intro')} preview={own('preview')}>
      <EmailPart above={16}>
        <EmailFacts
          rows={[
            [words('about'), notice.name],
            [words('with'), other],
            ...(what === 'proposed'
              ? notice.proposedStarts.map((start, nth) => [words('offered', { nth: nth + 1 }), at(start)] as const)
              : []),
            ...(said ? [[words('words'), said] as const] : []),
            ...(waits ? [[words('answerBy'), at(waits)] as const] : []),
          ]}
        />
      </EmailPart>
    </SessionMail>
  )
}
