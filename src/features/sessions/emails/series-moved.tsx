import { formatDay, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import type { Notices } from '../series/notices/queries.ts'
import { SeriesDates } from './series-dates.tsx'
import { SessionMail } from './session-mail.tsx'

type Props = {
  notices: Notices
  reader: Addressee
  /** When each was to begin, epoch milliseconds by its id. */
  fromAt: Readonly<Record<string, number>>
  by: 'client' | 'coach'
}

/** Tells one side of sessions that were moved together: the first one large, then every new time with the old one. */
export function SeriesMovedEmail({ notices, reader, fromAt, by }: Props) {
  const words = translator(reader.locale, 'SessionMail')
  const [first] = notices
  const other = reader.other ?? words('somebody')
  const who = by === reader.side ? 'byYou' : 'byOther'
  const values = { other, name: first.name, count: notices.length }
  const was = ({ id, now }: Notice) => {
    const at = fromAt[id]
    if (at === undefined) return undefined
    const when = words('dayTime', { day: formatDay(at, reader, now), time: formatTime(at, reader) })
    return words('seriesMoved.was', { when })
  }
  const isGift = reader.side === 'client' && by === 'coach'
  return (
    <SessionMail
      {...{ notice: first, reader, words }}
      title={words(`seriesMoved.title.${who}`, values)}
      intro={words(`seriesMoved.intro.${who}`, values)}
      preview={words('seriesMoved.preview')}
    >
      <SeriesDates {...{ notices, reader, words }} title={words('seriesMoved.dates')} note={was} />
      <EmailPart above={16}>
        <EmailFacts
          rows={[
            [words('about'), first.name],
            [words('with'), other],
            ...(isGift ? [[words('changes'), words('seriesMoved.free')] as const] : []),
          ]}
        />
      </EmailPart>
    </SessionMail>
  )
}
