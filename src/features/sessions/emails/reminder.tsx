import { dayParts, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import type { Ways } from './change-ways.tsx'
import { ChangeWays } from './change-ways.tsx'
import { SessionMail } from './session-mail.tsx'

/** Reminds one side of a session that comes near: when, where, and what to do if it cannot be. */
export function ReminderEmail({ notice, reader, ways }: { notice: Notice; reader: Addressee; ways: Ways }) {
  const words = translator(reader.locale, 'SessionMail')
  const other = reader.other ?? words('somebody')
  const { weekday } = dayParts(notice.startsAt, reader)
  const when = { weekday, time: formatTime(notice.startsAt, reader) }
  return (
    <SessionMail
      {...{ notice, reader, words }}
      title={words('reminder.title', when)}
      intro={words('reminder.intro', { name: notice.name, other })}
      preview={words('reminder.preview', { other, ...when })}
    >
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
    </SessionMail>
  )
}
