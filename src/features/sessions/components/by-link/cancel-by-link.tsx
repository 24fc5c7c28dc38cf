'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { cityOf, dayParts, formatShortDay, formatTime, zoneOffset } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { DatePanel } from '#ui/date-panel.tsx'
import { FieldError } from '#ui/field-error.tsx'
import type { LinkedSession } from '../../links/input.ts'
import { sessions } from '../api.ts'

type Props = { token: string; session: LinkedSession; reader: Reader }

/** Says which session it is and what cancelling it means now; the button cancels it. */
export function CancelByLink({ token, session, reader }: Props) {
  const t = useTranslations('MailLinks')
  const problem = useProblem()
  const [done, setDone] = useState<{ late: boolean } | null>(null)
  const { pending, error, submit } = useSubmit(sessions.cancelByLink, setDone)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (done) heading.current?.focus()
  }, [done])
  const { startsAt, endsAt, freeUntil, now, coach, name } = session
  const until = { day: formatShortDay(freeUntil, reader, now), time: formatTime(freeUntil, reader) }
  return (
    <div className="mx-auto max-w-170">
      <h1 ref={heading} tabIndex={-1} className="type-page outline-none">
        {done ? t('cancel.done') : t('cancel.title', { weekday: dayParts(startsAt, reader).weekday })}
      </h1>
      <p className="type-lead mt-1.5 mb-7">
        {done
          ? t(done.late ? 'cancel.doneLate' : 'cancel.doneFree', { coach: coach.name })
          : t(now <= freeUntil ? 'cancel.free' : 'cancel.late', { coach: coach.name, ...until })}
      </p>
      <DatePanel {...dayParts(startsAt, reader)} quiet={done !== null}>
        <p className="type-group">
          {t('range', { from: formatTime(startsAt, reader), to: formatTime(endsAt, reader) })}
        </p>
        <p className={done ? 'mt-1 text-text-muted' : 'mt-1 text-on-dyed-muted'}>
          {t('zone', { city: cityOf(reader.zone), offset: zoneOffset(reader.zone, startsAt, reader.locale) })}
        </p>
        <p className={done ? 'text-text-muted' : 'text-on-dyed-muted'}>{t('what', { name, coach: coach.name })}</p>
      </DatePanel>
      {!done && (
        <div className="mt-6 grid justify-items-start gap-3">
          {error && <FieldError>{problem(error)}</FieldError>}
          <Button
            variant="danger"
            size="lg"
            loading={pending}
            loadingLabel={t('cancel.busy')}
            onClick={() => void submit({ token })}
          >
            {t('cancel.confirm')}
          </Button>
          <p className="text-sm text-text-muted">{t('cancel.keep')}</p>
        </div>
      )}
    </div>
  )
}
