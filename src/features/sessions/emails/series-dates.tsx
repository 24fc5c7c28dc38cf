import { formatDay, formatTime } from '#client/format.ts'
import type { Translator } from '#client/translator.ts'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import { COLOURS, serif } from '#ui/email/style.ts'
import type { Addressee, Notice } from '../notices/queries.ts'

type Props = {
  title: string
  notices: readonly Notice[]
  reader: Addressee
  words: Translator
  /** What else is to be said of one. */
  note?: (notice: Notice) => string | undefined
}

/** Every date of several sessions, on the reader's clock. */
export function SeriesDates({ title, notices, reader, words, note }: Props) {
  const rows = notices.map((notice, nth) => {
    const { startsAt, endsAt, now } = notice
    const times = { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) }
    const when = words('series.when', { day: formatDay(startsAt, reader, now), ...times })
    const more = note?.(notice)
    return [String(nth + 1), more ? `${when}. ${more}` : when] as const
  })
  return (
    <EmailPart above={20}>
      <h2 className="text" style={{ ...serif(20, 28, 460), color: COLOURS.text }}>
        {title}
      </h2>
      <EmailFacts rows={rows} />
    </EmailPart>
  )
}
