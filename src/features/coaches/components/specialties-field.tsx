'use client'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Chip } from '#ui/chip.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Chosen } from './chosen.tsx'

type Props = { value: string[]; error?: string | undefined; onChange: (value: string[]) => void }

const MOST = 12
const SUGGESTED = ['leadership', 'career', 'founders', 'wellbeing', 'communication', 'teams'] as const

/** What a coach works on, in their own words; some usual ones to pick. */
export function SpecialtiesField({ value, error, onChange }: Props) {
  const t = useTranslations('CoachProfile')
  const [typed, setTyped] = useState('')
  const has = (text: string) => value.some((one) => one.toLowerCase() === text.toLowerCase())
  const full = value.length >= MOST
  function add(text: string) {
    const word = text.trim().replace(/\s+/g, ' ')
    if (word.length < 2 || full) return
    if (!has(word)) onChange([...value, word])
    setTyped('')
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' && event.key !== ',') return
    if (event.key === 'Enter' && !typed.trim()) return
    event.preventDefault()
    add(typed)
  }
  const suggested = SUGGESTED.map((key) => t(`suggested.${key}`)).filter((word) => !has(word))
  return (
    <div className="flex flex-col gap-3">
      <Field label={t('specialties')} hint={full ? t('specialtiesFull') : t('specialtiesHint')} error={error}>
        <Input
          value={typed}
          maxLength={40}
          disabled={full}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => add(typed)}
          end={
            typed.trim().length > 1 && (
              <Button size="sm" variant="soft" onClick={() => add(typed)}>
                {t('add')}
              </Button>
            )
          }
        />
      </Field>
      <Chosen
        label={t('specialties')}
        items={value.map((one) => ({ value: one, label: one }))}
        removeLabel={(item) => t('remove', { item })}
        onRemove={(gone) => onChange(value.filter((one) => one !== gone))}
      />
      {!full && suggested.length > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="text-sm text-text-muted">{t('suggestions')}</span>
          {suggested.map((word) => (
            <Chip key={word} className="border-dashed" onClick={() => add(word)}>
              {word}
            </Chip>
          ))}
        </div>
      )}
    </div>
  )
}
