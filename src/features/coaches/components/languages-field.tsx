'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { Combobox } from '#ui/combobox.tsx'
import { Field } from '#ui/field.tsx'
import { Chosen } from './chosen.tsx'
import { allLanguages, languageName } from './language-names.ts'

type Props = { value: string[]; error?: string | undefined; onChange: (value: string[]) => void }

/** The languages somebody coaches in. */
export function LanguagesField({ value, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  const locale = useLocale()
  const options = useMemo(() => allLanguages(locale).filter((option) => !value.includes(option.value)), [locale, value])
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('languages')} hint={t('languagesHint')} error={error}>
        <Combobox
          options={options}
          value={undefined}
          onValueChange={(code) => onChange([...value, code])}
          label={t('languages')}
          emptyLabel={t('noLanguage')}
          placeholder={t('addLanguage')}
          disabled={value.length >= 12}
        />
      </Field>
      <Chosen
        label={t('languages')}
        items={value.map((code) => ({ value: code, label: languageName(code, locale) }))}
        removeLabel={(item) => t('remove', { item })}
        onRemove={(gone) => onChange(value.filter((code) => code !== gone))}
      />
    </div>
  )
}
