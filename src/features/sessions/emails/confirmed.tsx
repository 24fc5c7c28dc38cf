import { dayParts, formatDay, formatMoney, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailParagraph } from '#ui/email/paragraph.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import { COLOURS } from '#ui/email/style.ts'
import type { Addressee, Notice } from '../notices/queries.ts'
import type { Ways } from './change-ways.tsx'
import { ChangeWays } from './change-ways.tsx'
import { SessionMail } from './session-mail.tsx'
import { pageOf } from './session-panel.tsx'

type Props = {
  notice: Notice
  reader: Addressee
  /** How it came to be: booked by the client, asked for and accepted, or booked by the coach. */
  what: 'confirmed' | 'accepted' | 'placed'
  ways: Ways
}

/** Tells one side of a session that it is confirmed. What the client wrote into the agenda or answered is not in it. */
export function ConfirmedEmail({ notice, reader, what, ways }: Props) {
  const words = translator(reader.locale, 'SessionMail')
  const own = (key: string, values: Record<string, string> = {}) => words(`${what}.${reader.side}.${key}`, values)
  const terms = (key: string, values: Record<string, string> = {}) => words(`confirmed.${reader.side}.${key}`, values)
  const other = reader.other ?? words('somebody')
  const { weekday } = dayParts(notice.startsAt, reader)
  const address = pageOf(notice, reader)
  const free = {
    day: formatDay(notice.freeUntil, reader, notice.now),
    time: formatTime(notice.freeUntil, reader),
  }
  return (
    <SessionMail
      {...{ notice, reader, words }}
      title={own('title', { weekday, other, first: reader.name.split(' ')[0] ?? '' })}
      intro={own('intro', { other, name: notice.name })}
      preview={own('preview', { other })}
    >
      <EmailPart above={16} below={8}>
        <EmailFacts
          rows={[
            [words('about'), notice.name],
            [words('with'), other],
            [words('where'), words(`place.${notice.place}`, { detail: notice.placeDetail })],
            [
              words('price'),
              notice.priceMinor === 0 ? words('free') : formatMoney(notice.priceMinor, notice.currency, reader.locale),
            ],
            [words('changes'), notice.freeUntil > notice.now ? terms('freeUntil', free) : terms('late')],
          ]}
        />
      </EmailPart>
      {reader.side === 'client' && (
        <EmailPart above={28}>
          <EmailParagraph title={words('before', { weekday })}>
            {words('prepare', { other })}{' '}
            <a className="link" href={`${address}#agenda`} style={{ color: COLOURS.link }}>
              {words('toAgenda')}
            </a>
          </EmailParagraph>
        </EmailPart>
      )}
      {reader.side === 'coach' && notice.answered && (
        <EmailPart above={28}>
          <EmailParagraph title={words('before', { weekday })}>
            {words('answered', { other })}{' '}
            <a className="link" href={`${address}#answers`} style={{ color: COLOURS.link }}>
              {words('toAnswers')}
            </a>
          </EmailParagraph>
        </EmailPart>
      )}
      <ChangeWays ways={ways} canMove={notice.moveUntil > notice.now} words={words} />
    </SessionMail>
  )
}
