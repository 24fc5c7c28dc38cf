import { cityOf, dayParts, formatTime, zoneOffset } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import type { Translator } from '#client/translator.ts'
import { env } from '#platform/env.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailDatePanel } from '#ui/email/date-panel.tsx'
import type { Addressee, Notice } from '../notices/queries.ts'

type Props = { notice: Notice; reader: Addressee; words: Translator }

/** When the session is, on the reader's clock, and the way to its page. */
export function SessionPanel({ notice, reader, words }: Props) {
  const { startsAt, endsAt } = notice
  return (
    <EmailDatePanel
      {...dayParts(startsAt, reader)}
      time={words('range', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) })}
      zone={words('zone', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
    >
      <EmailButton href={pageOf(notice, reader)} look="panel">
        {words('open')}
      </EmailButton>
    </EmailDatePanel>
  )
}

/** The address of a session's page, in the reader's language. */
export const pageOf = ({ id }: Pick<Notice, 'id'>, { locale }: Pick<Addressee, 'locale'>): string =>
  `${env().BASE_URL}${localised(`/sessions/${id}`, locale)}`
