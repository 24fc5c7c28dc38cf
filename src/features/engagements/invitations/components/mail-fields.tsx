'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { NOTE_MAX } from '../rules.ts'

export const LANGUAGES = ['en', 'de', 'es'] as const
export type Language = (typeof LANGUAGES)[number]
export type MailWish = { locale: Language; note: string }

type Props = { wish: MailWish; onWish: (wish: MailWish) => void; wrongNote?: string | undefined }

/** In which language the mail is, and what the coach adds in their own words. */
export function MailFields({ wish, onWish, wrongNote }: Props) {
  const t = useTranslations('Invite')
  return (
    <>
      <Field label={t('language')}>
        <Select
          name="locale"
          value={wish.locale}
          onChange={({ target }) =>
            onWish({ ...wish, locale: LANGUAGES.find((known) => known === target.value) ?? wish.locale })
          }
        >
          {LANGUAGES.map((language) => (
            <option key={language} value={language}>
              {t(`languages.${language}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('note')} aside={t('optional')} hint={t('noteHint')} error={wrongNote}>
        <Textarea
          name="note"
          rows={4}
          maxLength={NOTE_MAX}
          value={wish.note}
          countLabel={(used, max) => t('letters', { used, max })}
          onChange={({ target }) => onWish({ ...wish, note: target.value })}
        />
      </Field>
    </>
  )
}
