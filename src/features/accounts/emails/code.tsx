import { translator } from '#client/translator.ts'
import { EmailCode } from '#ui/email/code.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailParagraph } from '#ui/email/paragraph.tsx'
import { EmailPart } from '#ui/email/part.tsx'

type Props = {
  locale: string
  said: Record<string, string | number> & { brand: string }
  /** Six digits. They stand in no subject and no preview: those are read on locked screens. */
  code: string
}

/** A code that signs in: what it is for, how long it is good, and what it means if it was somebody else. */
export function CodeEmail({ locale, said, code }: Props) {
  const t = translator(locale, 'AccountsMail')
  return (
    <EmailFrame
      locale={locale}
      brand={said.brand}
      preview={t('code.intro', said)}
      title={t('code.title', said)}
      intro={t('code.intro', said)}
      footer={t('footer', said)}
    >
      <EmailPart below={24}>
        <EmailCode>{code}</EmailCode>
      </EmailPart>
      <EmailPart>
        <EmailParagraph title={t('code.otherwiseTitle', said)}>{t('code.otherwise', said)}</EmailParagraph>
      </EmailPart>
    </EmailFrame>
  )
}
