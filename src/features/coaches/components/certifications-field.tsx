'use client'
import { useTranslations } from 'next-intl'
import { EntriesInput } from '#ui/entries-input.tsx'
import { Field } from '#ui/field.tsx'
import { CERTIFICATIONS } from '../rules.ts'
import { useEntriesWords } from './entries-words.ts'

type Props = { value: string[]; error?: string | undefined; onChange: (value: string[]) => void }

const MOST = 12
const USUAL = CERTIFICATIONS.map(({ value, name }) => ({ value, label: name }))

/** What a coach holds: the usual ones are offered, others are written. */
export function CertificationsField({ value, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  const words = useEntriesWords()
  const full = value.length >= MOST
  return (
    <Field label={t('certifications')} hint={full ? t('specialtiesFull') : t('certificationsHint')} error={error}>
      <EntriesInput
        label={t('certifications')}
        entries={value}
        onEntriesChange={onChange}
        most={MOST}
        maxLength={60}
        addLabel={t('add')}
        words={words}
        usual={USUAL.filter((one) => !value.includes(one.value))}
      />
    </Field>
  )
}
