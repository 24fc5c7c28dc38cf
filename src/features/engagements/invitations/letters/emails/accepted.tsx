import { localised } from '#client/localised.ts'
import { translator } from '#client/translator.ts'
import type { Reader } from '#features/accounts/queries.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailFacts } from '#ui/email/facts.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailPart } from '#ui/email/part.tsx'

type Props = {
  clientId: string
  client: string
  /** Where the invitation went. */
  email: string
  reader: Reader
  brand: string
  /** Origin of Loom. */
  baseUrl: string
}

/** To the coach: somebody they invited is their client now. */
export function AcceptedEmail({ clientId, client, email, reader, brand, baseUrl }: Props) {
  const t = translator(reader.locale, 'ClientMail')
  return (
    <EmailFrame
      locale={reader.locale}
      brand={brand}
      preview={t('accepted.intro', { client })}
      title={t('accepted.title', { client })}
      intro={t('accepted.intro', { client })}
      footer={t('accepted.footer', { practice: brand })}
    >
      <EmailPart below={28}>
        <EmailFacts
          rows={[
            [t('accepted.name'), client],
            [t('accepted.invited'), email],
          ]}
        />
      </EmailPart>
      <EmailPart>
        <EmailButton look="strong" href={`${baseUrl}${localised(`/coach/clients/${clientId}`, reader.locale)}`}>
          {t('accepted.open')}
        </EmailButton>
      </EmailPart>
    </EmailFrame>
  )
}
