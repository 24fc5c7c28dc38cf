'use client'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { EntriesInput } from '#ui/entries-input.tsx'
import { Field } from '#ui/field.tsx'
import { useEntriesWords } from './entries-words.ts'

type Props = { value: string[]; error?: string | undefined; onChange: (value: string[]) => void }

const MOST = 12
const SUGGESTED = ['leadership', 'career', 'founders', 'wellbeing', 'communication', 'teams'] as const

/** What a coach works on, in their own words; some usual ones to pick. */
export function SpecialtiesField({ value, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  const words = useEntriesWords()
  const has = (text: string) => value.some((one) => one.toLowerCase() === text.toLowerCase())
  const full = value.length >= MOST
  const suggested = SUGGESTED.map((key) => t(`suggested.${key}`)).filter((word) => !has(word))
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('specialties')} hint={full ? t('specialtiesFull') : t('specialtiesHint')} error={error}>
        <EntriesInput
          label={t('specialties')}
          entries={value}
          onEntriesChange={onChange}
          most={MOST}
          maxLength={40}
          addLabel={t('add')}
          words={words}
        />
      </Field>
      {!full && suggested.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-sm text-text-muted">{t('suggestions')}</span>
          {suggested.map((word) => (
            <Button
              key={word}
              variant="soft"
              size="sm"
              icon={<Plus size={14} />}
              onClick={({ currentTarget }) => {
                const next = currentTarget.nextElementSibling ?? currentTarget.previousElementSibling
                if (next instanceof HTMLElement) next.focus() // this one goes away
                onChange([...value, word])
              }}
            >
              {word}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
