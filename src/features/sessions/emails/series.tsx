import { formatMoney } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee } from '../notices/queries.ts'
import type { Notices } from '../series/notices/queries.ts'
import { SeriesDates } from './series-dates.tsx'
import { SessionMail } from './session-mail.tsx'

/** Tells one side of sessions that were booked together: the first one large, then every date. */
export function SeriesEmail({ notices, reader }: { notices: Notices; reader: Addressee }) {
  const words = translator(reader.locale, 'SessionMail')
  const [first] = notices
  const other = reader.other ?? words('somebody')
  const own = (key: string) => words(`series.${reader.side}.${key}`, { other, name: first.name, count: notices.length })
  return (
    <SessionMail
      {...{ notice: first, reader, words }}
      title={own('title')}
      intro={own('intro')}
      preview={own('preview')}
    >
      <SeriesDates {...{ notices, reader, words }} title={words('series.dates')} />
      <EmailPart above={16} below={8}>
        <EmailFacts
          rows={[
            [words('about'), first.name],
            [words('with'), other],
            [words('where'), words(`place.${first.place}`, { detail: first.placeDetail })],
            [
              words('price'),
              first.priceMinor === 0
                ? words('free')
                : words('series.each', { price: formatMoney(first.priceMinor, first.currency, reader.locale) }),
            ],
            [words('changes'), words(`series.${reader.side}.changes`)],
          ]}
        />
      </EmailPart>
    </SessionMail>
  )
}
