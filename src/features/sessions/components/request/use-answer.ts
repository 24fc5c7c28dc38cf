'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Session } from '../../input.ts'
import { sessionQueries } from '../api.ts'

/** One answer to a request: the page and the lists know what became of it, or that it changed meanwhile. */
export function useAnswer<I>(id: string, act: (input: I) => Promise<Session>, done?: () => void) {
  const queries = useQueryClient()
  const key = sessionQueries.get.queryKey({ input: { id } })
  return useMutation({
    mutationFn: act,
    onSuccess: (session) => {
      queries.setQueryData(key, session)
      void queries.invalidateQueries({ queryKey: sessionQueries.list.key() })
      done?.()
    },
    onError: () => queries.invalidateQueries({ queryKey: key }),
  })
}
