'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import type { PlannedStart, Rhythm, SeriesPlan } from '../../series/input.ts'
import { sessionQueries } from '../api.ts'
import type { SeriesLine } from './series-line.ts'
import { useChoices } from './use-choices.ts'

/** What follows the session that is held: as planned, as decided, and what is left to decide. */
export function useSeries(heldId: string | undefined, rhythm: Rhythm | null) {
  const isOn = heldId !== undefined && rhythm !== null
  const { data, dataUpdatedAt, error, isFetching, refetch } = useQuery({
    ...sessionQueries.previewSeries.queryOptions({
      input: { id: heldId ?? '', everyWeeks: rhythm?.everyWeeks ?? 1, times: rhythm?.times ?? 2 },
    }),
    enabled: isOn,
    retry: false,
    staleTime: 30_000,
  })
  // Weekly and every second week share starts: what was decided about one holds for both.
  const { choices, decide } = useChoices('booking')
  /** What confirming found out since the plan was read, by the planned start. */
  const [heard, setHeard] = useState<{ since: number; told: Record<number, PlannedStart> }>({ since: 0, told: {} })
  const told = heard.since === dataUpdatedAt ? heard.told : {}
  const plan = isOn ? data : undefined
  const lines = (plan?.starts ?? []).map((one) => lineOf(told[one.startsAt] ?? one, one.startsAt, choices))
  const chosen = lines.filter(({ state }) => state === 'free' || state === 'instead')

  /** Takes in what confirming refused: what was taken meanwhile is to be decided on again. */
  function hear(refused: unknown) {
    if (codeOf(refused) !== 'series_conflict') return
    const news: Record<number, PlannedStart> = {}
    const { starts } = (refused as { data: SeriesPlan }).data
    for (const one of starts) {
      const line = one.reason === null ? undefined : lines.find(({ startsAt }) => startsAt === one.startsAt)
      if (!line) continue
      news[line.planned] = one
      decide(line.key, undefined)
    }
    setHeard({ since: dataUpdatedAt, told: { ...told, ...news } })
  }
  return {
    ...{ plan, lines, decide, hear, refetch },
    error: isOn ? error : null,
    isPending: isOn && (isFetching || (!data && !error)),
    /** The starts to book besides the one that is held. */
    starts: chosen.map(({ startsAt }) => startsAt),
    /** How many are left to decide on. */
    open: lines.filter(({ state }) => state === 'open').length,
  }
}

export type Series = ReturnType<typeof useSeries>

function lineOf(one: PlannedStart, planned: number, choices: Record<string, number | null>): SeriesLine {
  const key = String(planned)
  const choice = choices[key]
  if (choice === null) return { ...one, key, planned, startsAt: planned, state: 'out' }
  if (choice !== undefined) return { ...one, key, planned, startsAt: choice, state: 'instead' }
  return { ...one, key, planned, startsAt: planned, state: one.reason === null ? 'free' : 'open' }
}
