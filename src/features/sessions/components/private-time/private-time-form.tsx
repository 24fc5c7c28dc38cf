'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { isoDay } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Input } from '#ui/input.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { toast } from '#ui/toast.ts'
import { instantOf } from '../../blocks/rules.ts'
import { sessions } from '../api.ts'

const LONGEST_MS = 31 * 86_400_000

type Props = { reader: Reader; now: number; onAdded: () => Promise<unknown> }

/** One range of time on the clock of the coach's hours, and what it is for. */
export function PrivateTimeForm({ reader, now, onAdded }: Props) {
  const t = useTranslations('PrivateTime')
  const problem = useProblem()
  const today = isoDay(now, reader.zone)
  const [range, setRange] = useState({ from: today, fromTime: '12:00', until: today, untilTime: '13:00' })
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const startsAt = instantOf(reader.zone, range.from, range.fromTime, 'first')
  const endsAt = instantOf(reader.zone, range.until, range.untilTime, 'last')
  const wrong = wrongWith(startsAt, endsAt, now)
  const add = useMutation({
    mutationFn: (wish: { startsAt: number; endsAt: number; note: string }) => sessions.addBlock(wish),
    onSuccess: async () => {
      setNote('')
      setTried(false)
      toast({ tone: 'success', text: t('added') })
      await onAdded()
    },
  })
  const set = (part: Partial<typeof range>) => {
    setRange((before) => {
      const next = { ...before, ...part }
      // A later first day takes the last one along.
      return next.until < next.from ? { ...next, until: next.from } : next
    })
  }
  return (
    <section aria-labelledby="add-heading">
      <SectionHeading id="add-heading">{t('add')}</SectionHeading>
      <form
        noValidate
        className="grid max-w-136 gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (startsAt !== null && endsAt !== null && !wrong) add.mutate({ startsAt, endsAt, note })
        }}
      >
        <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3">
          <Field label={t('from')} required>
            <Input type="date" value={range.from} min={today} onChange={({ target }) => set({ from: target.value })} />
          </Field>
          <Field label={t('fromTime')} required>
            <Input type="time" value={range.fromTime} onChange={({ target }) => set({ fromTime: target.value })} />
          </Field>
          <Field label={t('until')} required error={tried && wrong ? t(`wrong.${wrong}`) : undefined}>
            <Input
              type="date"
              value={range.until}
              min={range.from}
              onChange={({ target }) => set({ until: target.value })}
            />
          </Field>
          <Field label={t('untilTime')} required>
            <Input type="time" value={range.untilTime} onChange={({ target }) => set({ untilTime: target.value })} />
          </Field>
        </div>
        <Field label={t('note')} hint={t('noteHint')}>
          <Input value={note} maxLength={200} autoComplete="off" onChange={({ target }) => setNote(target.value)} />
        </Field>
        {add.error && <FieldError>{problem(add.error)}</FieldError>}
        <Button
          type="submit"
          variant="primary"
          className="justify-self-start"
          loading={add.isPending}
          loadingLabel={t('saving')}
        >
          {t('keep')}
        </Button>
        <p className="text-sm text-text-muted">{t('stay')}</p>
      </form>
    </section>
  )
}

function wrongWith(startsAt: number | null, endsAt: number | null, now: number) {
  if (startsAt === null || endsAt === null) return 'missing'
  if (endsAt <= startsAt) return 'order'
  if (endsAt <= now) return 'past'
  return endsAt - startsAt > LONGEST_MS ? 'long' : null
}
