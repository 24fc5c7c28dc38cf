import { cityOf, formatDay, formatTime } from '#client/format.ts'
import { translator } from '#client/translator.ts'
import { EmailButton } from '#ui/email/button.tsx'
import { EmailFrame } from '#ui/email/frame.tsx'
import { EmailParagraph } from '#ui/email/paragraph.tsx'
import { EmailPart } from '#ui/email/part.tsx'
import type { Letter } from '../../queries.ts'

type Props = { letter: Letter; brand: string; link: string; now: number }

/** To whom a coach invites: who asks, in their own words, one button, until when, and how to say no. */
export function InvitationEmail({ letter, brand, link, now }: Props) {
  const { coach, locale, name, note, expiresAt } = letter
  const t = translator(locale, 'ClientMail')
  // Where the reader is nobody knows: the day and time of the coach, with the place.
  const clock = { locale, zone: coach.zone, hourCycle: 'h23' } as const
  const until = { day: formatDay(expiresAt, clock, now), time: formatTime(expiresAt, clock), place: cityOf(coach.zone) }
  const said = { coach: coach.name, practice: brand, name }
  return (
    <EmailFrame
      locale={locale}
      brand={brand}
      preview={coach.headline || t('invitation.preview', said)}
      title={t('invitation.title', said)}
      intro={t(name ? 'invitation.introNamed' : 'invitation.intro', said)}
      footer={t('invitation.footer', said)}
    >
      {note && (
        <EmailPart below={24}>
          {note.split(/\n+/).map((text, number) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, and two lines may be equal
            <EmailParagraph key={number} title={number === 0 ? t('invitation.words', said) : ''}>
              {text}
            </EmailParagraph>
          ))}
        </EmailPart>
      )}
      <EmailPart below={20}>
        <EmailButton look="strong" href={link}>
          {t('invitation.open')}
        </EmailButton>
      </EmailPart>
      <EmailPart>
        <EmailParagraph>{t('invitation.until', until)}</EmailParagraph>
        <EmailParagraph>{t('invitation.no', said)}</EmailParagraph>
      </EmailPart>
    </EmailFrame>
  )
}
