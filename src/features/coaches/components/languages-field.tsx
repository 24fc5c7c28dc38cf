'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Combobox } from '#ui/combobox.tsx'
import { Entries } from '#ui/entries.tsx'
import { Field } from '#ui/field.tsx'
import { useEntriesWords } from './entries-words.ts'
import { allLanguages, languageName } from './language-names.ts'

type Props = { value: string[]; error?: string | undefined; onChange: (value: string[]) => void }

const MOST = 12

/** The languages somebody coaches in. */
export function LanguagesField({ value, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  const locale = useLocale()
  const words = useEntriesWords()
  const all = useMemo(() => allLanguages(locale), [locale])
  const options = value.length < MOST ? all.filter((option) => !value.includes(option.value)) : []
  return (
    <Field label={t('languages')} hint={t('languagesHint')} error={error}>
      <Combobox
        options={options}
        value={undefined}
        onValueChange={(code) => onChange([...value, code])}
        label={t('languages')}
        emptyLabel={value.length < MOST ? t('noLanguage') : t('specialtiesFull')}
        placeholder={t('addLanguage')}
      />
      <Entries
        label={t('languages')}
        entries={value.map((code) => ({ value: code, label: languageName(code, locale) }))}
        onRemove={(gone) => onChange(value.filter((code) => code !== gone))}
        words={words}
      />
    </Field>
  )
}
