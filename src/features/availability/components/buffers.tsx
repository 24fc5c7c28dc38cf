'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Select } from '#ui/select.tsx'
import type { FullSchedule } from '../schedule/input.ts'
import { LimitLine } from './limit-line.tsx'
import { span } from './span.ts'

const BUFFERS = [0, 5, 10, 15, 20, 30, 45, 60, 90, 120]
const NOTICES = [0, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080, 20_160]
const HORIZONS = [7, 14, 28, 42, 60, 90, 180, 365]
const STARTS: FullSchedule['stepMin'][] = [60, 30, 20, 15, 10, 5]

type Props = { draft: FullSchedule; onChange: (part: Partial<FullSchedule>) => void }

/** What surrounds a session, how far ahead it may be booked, and how many are enough. */
export function Buffers({ draft, onChange }: Props) {
  const t = useTranslations('Availability')
  const locale = useLocale()
  const minutes = (value: number) => (value ? span(value, locale) : t('none'))
  return (
    <section>
      <SectionHeading>{t('buffers')}</SectionHeading>
      <div className="border-border border-y py-1">
        <Line
          label={t('before')}
          detail={t('beforeDetail')}
          options={BUFFERS}
          value={draft.bufferBeforeMin}
          say={minutes}
          onChange={(bufferBeforeMin) => onChange({ bufferBeforeMin })}
        />
        <Line
          label={t('after')}
          detail={t('afterDetail')}
          options={BUFFERS}
          value={draft.bufferAfterMin}
          say={minutes}
          onChange={(bufferAfterMin) => onChange({ bufferAfterMin })}
        />
        <Line
          label={t('starts')}
          detail={t('startsDetail')}
          options={STARTS}
          value={draft.stepMin}
          say={(value) => t('every', { span: span(value, locale) })}
          onChange={(value) => onChange({ stepMin: value as FullSchedule['stepMin'] })}
        />
        <Line
          label={t('notice')}
          detail={t('noticeDetail')}
          options={NOTICES}
          value={draft.minNoticeMin}
          say={minutes}
          onChange={(minNoticeMin) => onChange({ minNoticeMin })}
        />
        <Line
          label={t('horizon')}
          detail={t('horizonDetail')}
          options={HORIZONS}
          value={draft.horizonDays}
          say={(days) => span(days * 1440, locale)}
          onChange={(horizonDays) => onChange({ horizonDays })}
        />
        <LimitLine
          label={t('limits.day')}
          detail={t('limits.dayDetail')}
          most={50}
          value={draft.maxPerDay}
          onChange={(maxPerDay) => onChange({ maxPerDay })}
        />
        <LimitLine
          label={t('limits.week')}
          detail={t('limits.weekDetail')}
          most={200}
          value={draft.maxPerWeek}
          onChange={(maxPerWeek) => onChange({ maxPerWeek })}
        />
        <LimitLine
          label={t('limits.client')}
          detail={t('limits.clientDetail')}
          most={50}
          value={draft.maxOpenPerClient}
          onChange={(maxOpenPerClient) => onChange({ maxOpenPerClient })}
        />
      </div>
    </section>
  )
}

type LineProps = {
  label: string
  detail: string
  options: number[]
  value: number
  say: (value: number) => string
  onChange: (value: number) => void
}

function Line({ label, detail, options, value, say, onChange }: LineProps) {
  const id = useId()
  const all = options.includes(value) ? options : [...options, value].sort((a, b) => a - b)
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-4 py-2.25">
      <div>
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <p id={`${id}-detail`} className="text-sm text-text-muted">
          {detail}
        </p>
      </div>
      <Select
        id={id}
        value={value}
        aria-describedby={`${id}-detail`}
        onChange={(event) => onChange(Number(event.target.value))}
      >
        {all.map((option) => (
          <option key={option} value={option}>
            {say(option)}
          </option>
        ))}
      </Select>
    </div>
  )
}
