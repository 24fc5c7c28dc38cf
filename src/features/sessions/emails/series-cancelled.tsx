import { translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'
import type { Notices } from '../series/notices/queries.ts'
import { SeriesDates } from './series-dates.tsx'

/** Tells one side of sessions that were cancelled together, which of them late, by whom and why. */
export function SeriesCancelledEmail({ notices, reader }: { notices: Notices; reader: Addressee }) {
  const words = translator(reader.locale, 'SessionMail')
  const [first] = notices
  const other = reader.other ?? words('somebody')
  const by = first.endedBy === reader.id ? 'byYou' : 'byOther'
  const values = { other, name: first.name, count: notices.length }
  const late = ({ outcome }: Notice) =>
    outcome === 'late_cancelled' ? words(`cancelled.late.${reader.side}`) : undefined
  return (
    <EmailFrame
      locale={reader.locale}
      brand={first.practice}
      title={words(`seriesCancelled.title.${by}`, values)}
      intro={words(`seriesCancelled.intro.${by}`, values)}
      preview={words('seriesCancelled.preview')}
      footer={words('footer', { practice: first.practice })}
    >
      <SeriesDates {...{ notices, reader, words }} title={words('seriesCancelled.dates')} note={late} />
      <EmailPart above={16}>
        <EmailFacts
          rows={[
            [words('about'), first.name],
            [words('with'), other],
            ...(first.endReason ? [[words('reason'), first.endReason] as const] : []),
          ]}
        />
      </EmailPart>
    </EmailFrame>
  )
}
