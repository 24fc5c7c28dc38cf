'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { dayParts, formatDay, formatTime } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import type { DoneByLink, LinkedSession } from '../../links/input.ts'
import { sessions } from '../api.ts'
import { OldAndNew } from '../change/old-and-new.tsx'
import { usePicked } from '../times/use-picked.ts'

const loadPicker = () => import('./link-picker.tsx').then(({ LinkPicker }) => LinkPicker)

type Props = { token: string; session: LinkedSession; reader: Reader }

/** Another time for the session of a mail, without signing in; said to be too late where it is. */
export function MoveByLink({ token, session, reader: usual }: Props) {
  const t = useTranslations('MailLinks')
  const problem = useProblem()
  const Picker = useLater(loadPicker)
  const [reader, setReader] = useState(usual)
  const { chosen, choose, struck, round, hear } = usePicked()
  const [done, setDone] = useState<DoneByLink | null>(null)
  const { pending, error, submit } = useSubmit(async (startsAt: number) => {
    try {
      return await sessions.moveByLink({ token, startsAt })
    } catch (refused) {
      hear(refused, startsAt)
      throw refused
    }
  }, setDone)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (done) heading.current?.focus()
  }, [done])
  const { startsAt, endsAt, moveUntil, now, coach, name } = session
  const isLate = now > moveUntil
  const lead = done
    ? t('move.doneText', {
        coach: coach.name,
        day: formatDay(done.startsAt, reader, now),
        time: formatTime(done.startsAt, reader),
      })
    : t(isLate ? 'move.late' : 'move.lead', { name, coach: coach.name })
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="type-page outline-none">
        {done ? t('move.done') : t('move.title', { weekday: dayParts(startsAt, reader).weekday })}
      </h1>
      <p className="type-lead mt-1.5 mb-7">{lead}</p>
      {!done && !isLate && (
        <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_18rem]">
          {Picker ? (
            <Picker
              source={{ of: 'link', token }}
              other={coach}
              {...{ reader, now, chosen, struck, round }}
              first={startsAt}
              busy={pending}
              onReader={(change) => setReader((before) => ({ ...before, ...change }))}
              onPick={choose}
            />
          ) : (
            <Skeleton className="h-112" />
          )}
          <OldAndNew
            {...{ reader, now, startsAt, chosen }}
            minutes={(endsAt - startsAt) / 60_000}
            trouble={error && <FieldError>{problem(error)}</FieldError>}
            action={
              <Button
                variant="primary"
                full
                disabled={chosen === undefined}
                loading={pending}
                loadingLabel={t('move.busy')}
                onClick={() => chosen !== undefined && void submit(chosen)}
              >
                {t('move.confirm')}
              </Button>
            }
          />
        </div>
      )}
    </>
  )
}
