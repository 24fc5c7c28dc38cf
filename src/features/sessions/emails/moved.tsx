import { dayParts, formatDay, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import type { Ways } from './change-ways.tsx'
import { ChangeWays } from './change-ways.tsx'
import { SessionMail } from './session-mail.tsx'

type Props = {
  notice: Notice
  reader: Addressee
  /** When it was to begin, epoch milliseconds. */
  fromAt: number
  by: 'client' | 'coach'
  ways: Ways
}

/** Tells one side of a session that it has another time, and which one it had. */
export function MovedEmail({ notice, reader, fromAt, by, ways }: Props) {
  const words = translator(reader.locale, 'SessionMail')
  const other = reader.other ?? words('somebody')
  const who = by === reader.side ? 'byYou' : 'byOther'
  const { weekday } = dayParts(notice.startsAt, reader)
  const at = (instant: number) =>
    words('dayTime', { day: formatDay(instant, reader, notice.now), time: formatTime(instant, reader) })
  const isGift = reader.side === 'client' && notice.cancelFree
  return (
    <SessionMail
      {...{ notice, reader, words }}
      title={words(`moved.title.${who}`, { other, weekday })}
      intro={words(`moved.intro.${who}`, { other, name: notice.name })}
      preview={words('moved.preview', { when: at(notice.startsAt) })}
    >
      <EmailPart above={16}>
        <EmailFacts
          rows={[
            [words('about'), notice.name],
            [words('with'), other],
            [words('was'), at(fromAt)],
            ...(isGift ? [[words('changes'), words('moved.free')] as const] : []),
          ]}
        />
      </EmailPart>
      <ChangeWays ways={ways} canMove={notice.moveUntil > notice.now} words={words} />
    </SessionMail>
  )
}
