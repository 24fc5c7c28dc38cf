'use client'
import { useTranslations } from 'next-intl'
import type { Ref } from 'react'
import { useId } from 'react'
import type { Reader } from '#client/format.ts'
import { formatMoney } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { Select } from '#ui/select.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import type { Session } from '../../input.ts'
import type { Rhythm } from '../../series/input.ts'
import { ClockNote } from './clock-note.tsx'
import { SeriesLines } from './series-lines.tsx'
import type { Series } from './use-series.ts'
import { whenOf } from './when.ts'

const USUAL_TIMES = 4
const TIMES = Array.from({ length: 11 }, (_, n) => n + 2)

export type RepeatPartProps = {
  session: Session
  coach: { name: string }
  series: Series
  rhythm: Rhythm | null
  reader: Reader
  now: number
  busy: boolean
  /** Where to go on to what is left to decide. */
  part: Ref<HTMLDivElement>
  onRhythm: (rhythm: Rhythm | null) => void
}

/** Once, or again each week or every second one: what follows is looked at before anything is booked. */
export function RepeatPart({ session, coach, series, rhythm, reader, now, busy, part, onRhythm }: RepeatPartProps) {
  const t = useTranslations('Series')
  const problem = useProblem()
  const heading = useId()
  const count = series.starts.length + 1
  const { priceMinor, currency } = session
  return (
    <section ref={part} tabIndex={-1} aria-labelledby={heading} className="mt-9 scroll-mt-6 outline-none">
      <SectionHeading size="group" id={heading}>
        {t('title')}
      </SectionHeading>
      <div className="flex flex-wrap items-end gap-3">
        <Segmented
          label={t('title')}
          name="rhythm"
          value={String(rhythm?.everyWeeks ?? 0)}
          onValueChange={(weeks) =>
            onRhythm(weeks === '0' ? null : { everyWeeks: weeks === '2' ? 2 : 1, times: rhythm?.times ?? USUAL_TIMES })
          }
          options={['0', '1', '2'].map((value) => ({ value, label: t(`every.${value}`) }))}
        />
        {rhythm && (
          <Field label={t('times')} labelHidden className="w-40">
            <Select
              value={rhythm.times}
              onChange={(event) => onRhythm({ ...rhythm, times: Number(event.target.value) })}
            >
              {TIMES.map((times) => (
                <option key={times} value={times}>
                  {t('count', { count: times })}
                </option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {rhythm && series.isPending && <Skeleton className="mt-4 h-60" />}
      {rhythm && series.error && (
        <div className="mt-4 grid justify-items-start gap-2">
          <FieldError>{problem(series.error)}</FieldError>
          <Button size="sm" onClick={() => void series.refetch()}>
            {t('again')}
          </Button>
        </div>
      )}
      {rhythm && series.plan && !series.isPending && (
        <>
          <ClockNote
            coach={{ ...coach, zone: series.plan.zone }}
            starts={[session.startsAt, ...series.lines.map(({ planned }) => planned)]}
            {...{ reader, now }}
          />
          <SeriesLines act="book" lines={series.lines} {...{ reader, now, busy }} onDecide={series.decide}>
            <li className="flex min-h-11 items-center gap-3 border-border border-b py-2.5">
              <span className="min-w-0 flex-1">{whenOf(t, session.startsAt, reader, now)}</span>
              <span className="pr-2.5 text-sm text-text-muted">{t('held')}</span>
            </li>
          </SeriesLines>
          <p className="mt-3 text-text-muted">
            {priceMinor === 0
              ? t('total', { count })
              : t('totalPrice', { count, price: formatMoney(priceMinor * count, currency, reader.locale) })}
          </p>
        </>
      )}
    </section>
  )
}
