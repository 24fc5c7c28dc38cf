'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import type { Session } from '../../input.ts'
import type { MoveSeries, PlannedMove, SeriesMovePlan } from '../../series/reschedule/input.ts'
import { sessions } from '../api.ts'
import type { SeriesLine } from './series-line.ts'
import { useChoices } from './use-choices.ts'
import type { Wish } from './wish.ts'

/** What is asked of the server stands under this key. */
export const SERIES_MOVES = ['sessions', 'seriesMoves']

/**
 * Where the sessions of a series go with one that is moved to a start (epoch milliseconds): as planned, as decided, and
 * what is left to decide. Each decision is asked about anew, since who stays keeps a time that others may have wanted.
 */
export function useSeriesMove({ id, startsAt: fromAt }: Session, wish: Wish, startsAt: number | undefined) {
  const scope = wish === 'one' ? null : wish
  const isOn = scope !== null && startsAt !== undefined && startsAt !== fromAt
  const { choices, decide } = useChoices(`${wish} ${startsAt}`)
  const about = [id, scope, startsAt]
  const asked = Object.entries(choices).map(([one, start]) => ({ id: one, startsAt: start }))
  const { data, error, refetch } = useQuery({
    queryKey: [...SERIES_MOVES, about, asked],
    queryFn: () =>
      sessions.previewSeriesMove({ id, scope: scope ?? 'all', startsAt: startsAt ?? fromAt, choices: asked }),
    enabled: isOn,
    retry: false,
    staleTime: 30_000,
    // While a decision is asked about the lines stay; those of another start are gone.
    placeholderData: (before, query) =>
      JSON.stringify(query?.queryKey.at(-2)) === JSON.stringify(about) ? before : undefined,
  })
  /** What only confirming found out, by the session. */
  const [told, setTold] = useState<Record<string, PlannedMove>>({})
  const plan = isOn ? data : undefined
  const lines = (plan?.sessions ?? []).map((one) => lineOf(one, choices[one.id], told[one.id]))
  const moving = lines.filter(({ state }) => state === 'free' || state === 'instead')

  /** Takes in what confirming refused: what cannot be had is to be decided on again, with everything as it is by now. */
  async function hear(refused: unknown) {
    if (codeOf(refused) !== 'series_conflict') return
    const { sessions: found } = (refused as { data: SeriesMovePlan }).data
    setTold(Object.fromEntries(found.map((one) => [one.id, one])))
    await refetch()
  }
  return {
    ...{ plan, lines, decide, hear, refetch },
    error: isOn ? error : null,
    isOn,
    isPending: isOn && !data && !error,
    moves: moving.map(({ key, was = 0, startsAt: to }): MoveSeries['moves'][number] => {
      return { id: key, fromAt: was, startsAt: to }
    }),
    /** How many are left to decide on, and how many stay where they are. */
    open: lines.filter(({ state }) => state === 'open').length,
    stay: lines.filter(({ state }) => state === 'out' || state === 'stays').length,
  }
}

export type SeriesMove = ReturnType<typeof useSeriesMove>

function lineOf(one: PlannedMove, choice: number | null | undefined, told: PlannedMove | undefined): SeriesLine {
  const { id, fromAt, planned } = one
  const startsAt = choice === undefined ? planned : (choice ?? fromAt)
  // A plan that has yet to hear of the decision says nothing against it.
  const known = one.startsAt === startsAt ? one : { reason: null, nearest: [] }
  const isToldOf = known.reason === null && told?.fromAt === fromAt && told.startsAt === startsAt
  const { reason, nearest } = isToldOf ? told : known
  const line = { key: id, planned, startsAt, was: fromAt, reason, nearest }
  if (one.reason === 'move_too_late') return { ...line, startsAt: fromAt, reason: one.reason, state: 'stays' }
  if (choice === null) return { ...line, state: 'out' }
  if (reason) return { ...line, state: 'open' }
  if (startsAt === fromAt) return { ...line, state: 'stays' }
  return { ...line, state: choice === undefined ? 'free' : 'instead' }
}
