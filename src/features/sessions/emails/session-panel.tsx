import { cityOf, dayParts, formatTime, zoneOffset } from '#client/format.ts'
import type { Translator } from '#client/translator.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailDatePanel } from '#ui/email/date-panel.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'

type Props = { notice: Notice; reader: Addressee; words: Translator; address: string }

/** When the session is, on the reader's clock, and the way to its page. */
export function SessionPanel({ notice: { startsAt, endsAt }, reader, words, address }: Props) {
  return (
    <EmailDatePanel
      {...dayParts(startsAt, reader)}
      time={words('range', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) })}
      zone={words('zone', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
    >
      <EmailButton href={address} look="panel">
        {words('open')}
      </EmailButton>
    </EmailDatePanel>
  )
}
