'use client'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { span } from '#client/span.ts'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import type { SlotTerms } from '../input.ts'
import type { OfferingDraft } from './use-offering-draft.ts'

/** What the schedule of the coach says of each; null while they have no hours. */
export type UsualTerms = { [Name in keyof SlotTerms]: number } | null

const DAY_MIN = 1440
const CHOICES = {
  bufferBeforeMin: [0, 5, 10, 15, 20, 30, 45, 60, 90, 120],
  bufferAfterMin: [0, 5, 10, 15, 20, 30, 45, 60, 90, 120],
  minNoticeMin: [0, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080],
  horizonDays: [7, 14, 28, 42, 60, 90, 180, 365],
  stepMin: [5, 10, 15, 20, 30, 60],
} as const
const NAMES = Object.keys(CHOICES) as (keyof SlotTerms)[]

type Props = {
  terms: OfferingDraft['terms']
  usual: UsualTerms
  onChange: (terms: OfferingDraft['terms']) => void
}

/** Buffers, notice and the like, folded away: an offering follows the availability of its coach unless it says otherwise. */
export function TimesFields({ terms, usual, onChange }: Props) {
  const t = useTranslations('Offerings.times')
  const locale = useLocale()
  const own = NAMES.filter((name) => terms[name] !== null)
  const [open] = useState(own.length > 0)
  const say = (name: keyof SlotTerms, value: number) => {
    if (value === 0) return t(name === 'minNoticeMin' ? 'noNotice' : 'noBuffer')
    return span(name === 'horizonDays' ? value * DAY_MIN : value, locale)
  }
  return (
    <details open={open} className="group border-border border-t pt-4">
      <summary className="hit-area flex cursor-pointer list-none items-center gap-1.5 font-medium">
        <ChevronRight size={16} className="text-text-muted group-open:rotate-90" />
        {t('title')}
        <span className="ml-auto font-normal text-sm text-text-muted">{t('summary', { count: own.length })}</span>
      </summary>
      <p className="mt-2 mb-4 text-sm text-text-muted">{t('text')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {NAMES.map((name) => (
          <Field key={name} label={t(`${name}.label`)} hint={t(`${name}.hint`)}>
            <Select
              value={terms[name] ?? ''}
              onChange={({ target }) =>
                onChange({ ...terms, [name]: target.value === '' ? null : Number(target.value) })
              }
            >
              <option value="">{usual ? t('usual', { value: say(name, usual[name]) }) : t('usualUnknown')}</option>
              {[...new Set<number>([...CHOICES[name], ...(terms[name] === null ? [] : [terms[name]])])]
                .sort((a, b) => a - b)
                .map((value) => (
                  <option key={value} value={value}>
                    {say(name, value)}
                  </option>
                ))}
            </Select>
          </Field>
        ))}
      </div>
    </details>
  )
}
