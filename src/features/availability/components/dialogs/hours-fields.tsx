'use client'
import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { Field } from '#ui/field.tsx'
import { Select } from '#ui/select.tsx'
import { STEP_MIN } from '../../editing/rules.ts'
import type { Hours } from '../../hours/rules.ts'
import type { ClockWords } from '../clock-words.ts'

type Props = {
  value: Hours
  words: ClockWords
  onChange: (value: Hours) => void
  firstFocus?: RefObject<HTMLSelectElement | null>
}

const DAY_MIN = 1440

/** Start and end of hours. Only ends after the start are there, so they cannot be the wrong way round. */
export function HoursFields({ value: { startMin, lengthMin }, words, onChange, firstFocus }: Props) {
  const t = useTranslations('Availability')
  return (
    <>
      <Field label={t('dialog.from')}>
        <Select
          ref={firstFocus}
          value={startMin}
          onChange={(event) => onChange({ startMin: Number(event.target.value), lengthMin })}
        >
          {steps(0, DAY_MIN - STEP_MIN, startMin).map((minute) => (
            <option key={minute} value={minute}>
              {words.time(minute)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('dialog.to')}>
        <Select value={lengthMin} onChange={(event) => onChange({ startMin, lengthMin: Number(event.target.value) })}>
          {steps(STEP_MIN, DAY_MIN, lengthMin).map((minutes) => (
            <option key={minutes} value={minutes}>
              {startMin + minutes > DAY_MIN
                ? t('dialog.nextDay', { time: words.time(startMin + minutes) })
                : words.time(startMin + minutes)}
            </option>
          ))}
        </Select>
      </Field>
    </>
  )
}

/** Quarters of an hour, and the value that is there if it is none of them. */
function steps(first: number, last: number, given: number): number[] {
  const all = Array.from({ length: (last - first) / STEP_MIN + 1 }, (_, at) => first + at * STEP_MIN)
  return all.includes(given) ? all : [...all, given].sort((a, b) => a - b)
}
