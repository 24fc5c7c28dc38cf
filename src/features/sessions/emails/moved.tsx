import { dayParts, formatDay, formatTime } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { translator } from '#client/translator.ts'
import { env } from '#platform/env.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import type { Ways } from './change-ways.tsx'
import { ChangeWays } from './change-ways.tsx'
import { SessionPanel } from './session-panel.tsx'

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
    <EmailFrame
      locale={reader.locale}
      brand={notice.practice}
      title={words(`moved.title.${who}`, { other, weekday })}
      intro={words(`moved.intro.${who}`, { other, name: notice.name })}
      preview={words('moved.preview', { when: at(notice.startsAt) })}
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
            [words('was'), at(fromAt)],
            ...(isGift ? [[words('changes'), words('moved.free')] as const] : []),
          ]}
        />
      </EmailPart>
      <ChangeWays ways={ways} canMove={notice.moveUntil > notice.now} words={words} />
    </EmailFrame>
  )
}
