import { localised } from '#client/localised.ts'
import { translator } from '#client/translator.ts'
import type { Reader } from '#features/accounts/queries.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailParagraph } from '#ui/email/paragraph.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { OwnProfile } from '../input.ts'

type Props = {
  decision: 'approved' | 'declined'
  coach: OwnProfile
  reader: Reader
  brand: string
  /** Origin of Loom. */
  baseUrl: string
}

/** To an applicant: yes, and what to do next; or no, with the reason an admin wrote. */
export function DecidedEmail({ decision, coach, reader, brand, baseUrl }: Props) {
  const words = translator(reader.locale, 'CoachMail')
  const path = decision === 'approved' ? '/availability' : '/coach/apply'
  return (
    <EmailFrame
      locale={reader.locale}
      brand={brand}
      preview={words(`${decision}.preview`)}
      title={words(`${decision}.title`, { name: coach.name, practice: brand })}
      intro={words(`${decision}.intro`, { practice: brand })}
      footer={words('footer', { practice: brand })}
    >
      {decision === 'declined' && coach.declineReason && (
        <EmailPart below={28}>
          {coach.declineReason.split(/\n+/).map((text, number) => (
            <EmailParagraph key={text} title={number === 0 ? words('declined.reason') : ''}>
              {text}
            </EmailParagraph>
          ))}
        </EmailPart>
      )}
      <EmailPart>
        <EmailButton look="strong" href={`${baseUrl}${localised(path, reader.locale)}`}>
          {words(`${decision}.open`)}
        </EmailButton>
      </EmailPart>
    </EmailFrame>
  )
}
