'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { dayParts } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { toast } from '#ui/toast.ts'
import { useLater } from '#ui/use-later.ts'
import { sessionQueries, sessions } from '../api.ts'
import { ScopeChoice } from '../series/scope-choice.tsx'
import { SERIES_MOVES, useSeriesMove } from '../series/use-series-move.ts'
import type { Wish } from '../series/wish.ts'
import { meantBy } from '../series/wish.ts'
import { TimesPicker } from '../times/times-picker.tsx'
import { usePicked } from '../times/use-picked.ts'
import { OldAndNew } from './old-and-new.tsx'

const loadPart = () => import('../series/moving-part.tsx').then(({ MovingPart }) => MovingPart)

/**
 * Another time for a confirmed session: the same picker as in booking, with what it was beside what it would be. Of a
 * series the following or all may move along.
 */
export function MoveSession({ id, reader: usual, now }: { id: string; reader: Reader; now: number }) {
  const t = useTranslations('Changes')
  const together = useTranslations('Series')
  const problem = useProblem()
  const router = useRouter()
  const locale = useLocale()
  const queries = useQueryClient()
  const { data: session } = useSuspenseQuery(sessionQueries.get.queryOptions({ input: { id } }))
  const [reader, setReader] = useState(usual)
  const picked = usePicked()
  const { chosen } = picked
  const [wish, setWish] = useState<Wish>('one')
  const series = useSeriesMove(session, wish, chosen)
  const MovingPart = useLater(loadPart)
  const part = useRef<HTMLDivElement>(null)
  const other = session.with ?? { name: t('somebody'), zone: reader.zone }
  const countOf = (one: Wish) =>
    meantBy(one, session, now).filter(({ moveUntil }) => session.side === 'coach' || now <= moveUntil).length
  const count = series.moves.length
  const move = useMutation({
    mutationFn: (startsAt: number) =>
      series.isOn ? sessions.moveSeries({ id, moves: series.moves }) : sessions.move({ id, startsAt }),
    onSuccess: (moved) => {
      // The others of a series are other sessions now, too, and what was free or planned is so no longer.
      if (session.series) void queries.invalidateQueries({ queryKey: sessionQueries.get.key() })
      queries.removeQueries({ queryKey: SERIES_MOVES })
      queries.setQueryData(sessionQueries.get.queryKey({ input: { id } }), moved)
      void queries.invalidateQueries({ queryKey: sessionQueries.list.key() })
      toast({
        tone: 'success',
        text:
          series.isOn && count > 1
            ? t('move.doneMany', { count, other: other.name })
            : t('move.done', { other: other.name }),
      })
      router.push(localised(`/sessions/${id}`, locale))
    },
    onError: async (error, startsAt) => {
      await series.hear(error)
      picked.hear(error, startsAt)
    },
  })
  const pick = (startsAt: number) => {
    move.reset()
    picked.choose(startsAt)
  }
  const isUndecided = series.isOn && (series.error !== null || series.open > 0)
  const mine = series.lines.find(({ key }) => key === id)
  return (
    <>
      <PageHeader
        back={{ href: `/sessions/${id}`, label: t('backToSession') }}
        title={t('move.title', { weekday: dayParts(session.startsAt, reader).weekday })}
        lead={t(`move.lead.${session.side}`, { other: other.name })}
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_18rem]">
        <div>
          <div className="mb-7 empty:hidden">
            <ScopeChoice
              {...{ countOf, wish }}
              disabled={move.isPending}
              onWish={(one) => {
                move.reset()
                setWish(one)
              }}
            />
          </div>
          <TimesPicker
            source={{ of: 'session', id, ...(wish !== 'one' && { scope: wish }) }}
            {...{ other, reader, now, chosen }}
            struck={picked.struck}
            round={picked.round}
            first={session.startsAt}
            busy={move.isPending}
            onReader={(change) => setReader((before) => ({ ...before, ...change }))}
            onPick={pick}
          />
          {series.isOn && MovingPart && (
            <MovingPart
              {...{ session, other, reader, now, part }}
              move={series}
              count={countOf(wish)}
              busy={move.isPending}
              onDecide={(key, choice) => {
                move.reset()
                series.decide(key, choice)
              }}
            />
          )}
        </div>
        <OldAndNew
          {...{ reader, now }}
          chosen={mine?.startsAt ?? chosen}
          startsAt={session.startsAt}
          minutes={session.minutes}
          more={series.plan && t('move.more', { moves: count, stay: series.stay, open: series.open })}
          action={
            isUndecided ? (
              <Button variant="primary" full onClick={() => part.current?.focus()}>
                {together('decide')}
              </Button>
            ) : (
              <Button
                variant="primary"
                full
                disabled={chosen === undefined || chosen === session.startsAt || (series.isOn && count === 0)}
                loading={move.isPending}
                loadingLabel={t('move.busy')}
                onClick={() => chosen !== undefined && move.mutate(chosen)}
              >
                {series.isOn && count > 1 ? t('move.confirmMany', { count }) : t('move.confirm')}
              </Button>
            )
          }
          trouble={move.error && <FieldError>{problem(move.error)}</FieldError>}
        />
      </div>
    </>
  )
}
