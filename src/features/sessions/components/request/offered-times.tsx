'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay, formatTime } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { toast } from '#ui/toast.ts'
import type { Session } from '../../input.ts'
import { sessions } from '../api.ts'
import { useAnswer } from './use-answer.ts'

/** The times a coach offers instead; the client takes one. */
export function OfferedTimes({ session, reader, now }: { session: Session; reader: Reader; now: number }) {
  const t = useTranslations('Changes')
  const problem = useProblem()
  const { id, side, proposedStarts } = session
  const take = useAnswer(
    id,
    (startsAt: number) => sessions.acceptProposal({ id, startsAt }),
    () => toast({ tone: 'success', text: t('request.taken') }),
  )
  return (
    <div className="mb-5 max-w-(--reading-max)">
      <Rows aria-label={t('request.offered')}>
        {proposedStarts.map((start) => {
          const when = t('dayTime', { day: formatDay(start, reader, now), time: formatTime(start, reader) })
          return (
            <Row
              key={start}
              title={when}
              end={
                side === 'client' && (
                  <Button
                    size="sm"
                    variant="soft"
                    aria-label={t('request.takeIt', { when })}
                    disabled={start <= now}
                    loading={take.isPending && take.variables === start}
                    onClick={() => take.mutate(start)}
                  >
                    {t('request.take')}
                  </Button>
                )
              }
            />
          )
        })}
      </Rows>
      {take.error && <FieldError>{problem(take.error)}</FieldError>}
    </div>
  )
}
