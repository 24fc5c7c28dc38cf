import { localised } from '#client/localised.ts'
import { translator } from '#client/translator.ts'
import type { Reader } from '#features/accounts/queries.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { OwnProfile } from '../input.ts'

type Props = {
  coach: OwnProfile
  reader: Reader
  brand: string
  /** Origin of Loom. */
  baseUrl: string
}

/** To an admin: somebody would like to coach here. */
export function AppliedEmail({ coach, reader, brand, baseUrl }: Props) {
  const words = translator(reader.locale, 'CoachMail')
  const rows = [
    [words('name'), coach.name],
    [words('headline'), coach.headline],
    [words('specialties'), coach.specialties.join(', ')],
  ] as const
  return (
    <EmailFrame
      locale={reader.locale}
      brand={brand}
      preview={coach.headline}
      title={words('applied.title', { name: coach.name })}
      intro={words('applied.intro')}
      footer={words('applied.footer', { practice: brand })}
    >
      <EmailPart below={28}>
        <EmailFacts rows={rows} />
      </EmailPart>
      <EmailPart>
        <EmailButton look="strong" href={`${baseUrl}${localised(`/admin/people?person=${coach.id}`, reader.locale)}`}>
          {words('applied.open')}
        </EmailButton>
      </EmailPart>
    </EmailFrame>
  )
}
