'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import type { DatesProblem } from '../../dates/rules.ts'

type Dates = { firstDate: string; lastDate: string }
type Props = { value: Dates; wrong: DatesProblem | null; onChange: (value: Dates) => void }

/** First and last day of something that lasts. The last follows the first, so that it is never before it unasked. */
export function DatesFields({ value: { firstDate, lastDate }, wrong, onChange }: Props) {
  const t = useTranslations('Availability')
  return (
    <div className="grid grid-cols-2 gap-4">
      <Field label={t('away.first')} error={wrong === 'first' && t('dates.wrong')}>
        <Input
          type="date"
          value={firstDate}
          onChange={({ target }) =>
            onChange({ firstDate: target.value, lastDate: lastDate < target.value ? target.value : lastDate })
          }
        />
      </Field>
      <Field label={t('away.last')} error={wrong && wrong !== 'first' && t(`away.wrong.${wrong}`)}>
        <Input
          type="date"
          value={lastDate}
          onChange={({ target }) => onChange({ firstDate, lastDate: target.value })}
        />
      </Field>
    </div>
  )
}
