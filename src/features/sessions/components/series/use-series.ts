'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import type { PlannedStart, Rhythm, SeriesPlan } from '../../series/input.ts'
import { sessionQueries } from '../api.ts'

/** One of the sessions that follow, and what the client decided about it. Instants are epoch milliseconds. */
export type SeriesLine = PlannedStart & {
  /** As the rhythm has it; `startsAt` is what is booked. */
  planned: number
  state: 'free' | 'open' | 'instead' | 'out'
}

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
  /** By the planned start: another one, or null for left out. */
  const [choices, setChoices] = useState<Record<number, number | null>>({})
  /** What confirming found out since the plan was read, by the planned start. */
  const [heard, setHeard] = useState<{ since: number; told: Record<number, PlannedStart> }>({ since: 0, told: {} })
  const told = heard.since === dataUpdatedAt ? heard.told : {}
  const plan = isOn ? data : undefined
  const lines = (plan?.starts ?? []).map((one) => lineOf(told[one.startsAt] ?? one, one.startsAt, choices))
  const chosen = lines.filter(({ state }) => state === 'free' || state === 'instead')

  function decide(planned: number, choice: number | null | undefined) {
    setChoices(({ [planned]: _, ...rest }) => (choice === undefined ? rest : { ...rest, [planned]: choice }))
  }
  /** Takes in what confirming refused: what was taken meanwhile is to be decided on again. */
  function hear(refused: unknown) {
    if (codeOf(refused) !== 'series_conflict') return
    const news: Record<number, PlannedStart> = {}
    const { starts } = (refused as { data: SeriesPlan }).data
    for (const one of starts) {
      const line = one.reason === null ? undefined : lines.find(({ startsAt }) => startsAt === one.startsAt)
      if (!line) continue
      news[line.planned] = one
      decide(line.planned, undefined)
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

function lineOf(one: PlannedStart, planned: number, choices: Record<number, number | null>): SeriesLine {
  const choice = choices[planned]
  if (choice === null) return { ...one, planned, startsAt: planned, state: 'out' }
  if (choice !== undefined) return { ...one, planned, startsAt: choice, state: 'instead' }
  return { ...one, planned, startsAt: planned, state: one.reason === null ? 'free' : 'open' }
}
