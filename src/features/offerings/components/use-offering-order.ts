'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { toast } from '#ui/toast.ts'
import type { OwnOffering } from '../input.ts'
import { offerings, ownOfferings } from './api.ts'

/**
 * Changes the order clients see: at once on the page, then in the engine, one change after the other. A refusal puts
 * back what the engine has. `said` tells screen readers where an offering went.
 */
export function useOfferingOrder(active: OwnOffering[]) {
  const t = useTranslations('Offerings')
  const problem = useProblem()
  const client = useQueryClient()
  const [said, say] = useState('')
  const { queryKey } = ownOfferings()
  const { mutate } = useMutation({
    mutationKey: ['offerings', 'order'],
    scope: { id: 'offerings.order' },
    networkMode: 'always', // without a connection it is refused, not kept waiting
    mutationFn: (ids: string[]) => offerings.order({ ids }),
    onError: (error) => {
      toast({ tone: 'error', text: problem(error), id: 'offerings.order' })
      void client.invalidateQueries({ queryKey })
    },
  })

  /** Puts an offering at a place among the active ones, counted from 0. */
  function move(id: string, to: number) {
    const moving = active.find((one) => one.id === id)
    if (!moving || to < 0 || to >= active.length || active[to]?.id === id) return
    const rest = active.filter((one) => one.id !== id)
    const next = [...rest.slice(0, to), moving, ...rest.slice(to)]
    void client.cancelQueries({ queryKey })
    client.setQueryData(queryKey, (all: OwnOffering[] = []) => [
      ...next,
      ...all.filter((one) => one.archivedAt !== null),
    ])
    say(t('moved', { name: moving.name, place: to + 1, count: active.length }))
    mutate(next.map((one) => one.id))
  }

  return { move, said }
}
