import { translator } from '#client/translator.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailParagraph } from '#ui/email/paragraph.tsx'
import { EmailPart } from '#ui/email/part.tsx'

type Props = {
  /** Its key in the messages: `AccountsMail.<letter>`. */
  letter: string
  locale: string
  /** What its words name: the practice, an address, a day, a count. Never what a stranger could have chosen. */
  said: Record<string, string | number> & { brand: string }
  /** Absolute. */
  link: string
}

/** A letter about an account: one fact, one thing to do, and what it means if it was somebody else. */
export function LetterEmail({ letter, locale, said, link }: Props) {
  const t = translator(locale, 'AccountsMail')
  return (
    <EmailFrame
      locale={locale}
      brand={said.brand}
      preview={t(`${letter}.intro`, said)}
      title={t(`${letter}.title`, said)}
      intro={t(`${letter}.intro`, said)}
      footer={t('footer', said)}
    >
      <EmailPart below={24}>
        <EmailButton look="strong" href={link}>
          {t(`${letter}.action`, said)}
        </EmailButton>
      </EmailPart>
      <EmailPart>
        <EmailParagraph title={t(`${letter}.otherwiseTitle`, said)}>{t(`${letter}.otherwise`, said)}</EmailParagraph>
      </EmailPart>
    </EmailFrame>
  )
}
