import { dayParts, formatTime } from '#client/format.ts'
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

/** Reminds one side of a session that comes near: when, where, and what to do if it cannot be. */
export function ReminderEmail({ notice, reader, ways }: { notice: Notice; reader: Addressee; ways: Ways }) {
  const words = translator(reader.locale, 'SessionMail')
  const other = reader.other ?? words('somebody')
  const { weekday } = dayParts(notice.startsAt, reader)
  const when = { weekday, time: formatTime(notice.startsAt, reader) }
  return (
    <EmailFrame
      locale={reader.locale}
      brand={notice.practice}
      title={words('reminder.title', when)}
      intro={words('reminder.intro', { name: notice.name, other })}
      preview={words('reminder.preview', { other, ...when })}
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
            [words('where'), words(`place.${notice.place}`, { detail: notice.placeDetail })],
          ]}
        />
      </EmailPart>
      <ChangeWays ways={ways} canMove={notice.moveUntil > notice.now} words={words} />
    </EmailFrame>
  )
}
