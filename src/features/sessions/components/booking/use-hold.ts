'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import { availabilityQueries } from '#features/availability/components/api.ts'
import { withAnswers } from '../../answers/rules.ts'
import type { Session } from '../../input.ts'
import { sessionQueries, sessions } from '../api.ts'
import { OUTDATED } from '../times/outdated.ts'
import { useHasPassed } from './use-has-passed.ts'

/** The session that is held, and the starts of those that are to follow it. */
type Wanted = { id: string; starts: number[] }
type Wish = { offeringId: string; startsAt: number }

/** The hold the wizard is about: taking it, giving it free, confirming it, and whether it still runs. */
export function useHold(id: string | undefined, now: number, isVisitor: boolean) {
  const queries = useQueryClient()
  const keyOf = (sessionId: string) => sessionQueries.get.queryKey({ input: { id: sessionId } })
  const { data } = useQuery({
    ...sessionQueries.get.queryOptions({ input: { id: id ?? '' } }),
    enabled: id !== undefined,
    // Somebody else's id, or one that was forgotten: there is no hold.
    retry: false,
  })
  const session = id ? data : undefined
  const ranOut = useHasPassed(session?.holdExpiresAt, session?.now ?? now)
  /** Starts that turned out to be taken meanwhile: struck, not removed. */
  const [struck, setStruck] = useState<number[]>([])
  const slotsChanged = () => queries.invalidateQueries({ queryKey: availabilityQueries.slots.key() })
  const mark = (sessionId: string, change: Partial<Session>) =>
    queries.setQueryData(keyOf(sessionId), (before: Session | undefined) => before && { ...before, ...change })

  async function free(sessionId: string) {
    await sessions.releaseHold({ id: sessionId })
    mark(sessionId, { status: 'released' })
  }

  const isHeld = session?.status === 'held' && !ranOut
  const take = useMutation({
    async mutationFn(wish: Wish) {
      // The new one first: should somebody have been faster, the old one is still there.
      const held = await sessions.hold(wish).catch(async (error: unknown) => {
        if (codeOf(error) !== 'too_many_holds' || !isHeld || !id) throw error
        await free(id)
        return sessions.hold(wish)
      })
      if (isHeld && id && id !== held.id) await free(id)
      return queries.fetchQuery({ ...sessionQueries.get.queryOptions({ input: { id: held.id } }), staleTime: 0 })
    },
    onSuccess: slotsChanged,
    onError: async (error, { startsAt }) => {
      const code = codeOf(error)
      if (code === 'slot_taken') setStruck((before) => [...before, startsAt])
      if (OUTDATED.has(code)) await slotsChanged()
    },
  })
  const giveBack = useMutation({ mutationFn: free, onSuccess: slotsChanged })
  const confirm = useMutation({
    mutationFn: ({ id, starts }: Wanted) =>
      starts.length > 0 ? sessions.bookSeries({ id, starts }) : sessions.confirm({ id }),
    onSuccess: (confirmed) => queries.setQueryData(keyOf(confirmed.id), confirmed),
    onError: async (error, wanted) => {
      if (codeOf(error) !== 'hold_expired') return
      mark(wanted.id, { status: 'released' })
      await slotsChanged()
    },
  })
  const claim = useMutation({
    mutationFn: (sessionId: string) => sessions.takeAlong({ id: sessionId }),
    onSuccess: (taken) => queries.setQueryData(keyOf(taken.id), taken),
    onError: (error, sessionId) => {
      if (codeOf(error) === 'hold_expired') mark(sessionId, { status: 'released' })
    },
  })
  // Who signed in on another page comes back with what this browser held.
  const { mutate: takeAlong } = claim
  const left = isHeld && session.ofBrowser && !isVisitor ? session.id : undefined
  useEffect(() => {
    if (left) takeAlong(left)
  }, [left, takeAlong])
  const note = useMutation({
    mutationFn: (wish: { id: string; agenda: string }) => sessions.setAgenda(wish),
    onSuccess: (saved) => mark(saved.id, { agenda: saved.agenda }),
  })
  const answers = useMutation({
    // One after the other: what was typed last is what stays.
    scope: { id: 'sessions.answers' },
    mutationFn: (wish: { id: string; answers: string[] }) => sessions.setAnswers(wish),
    onSuccess: (saved) =>
      queries.setQueryData(
        keyOf(saved.id),
        (before: Session | undefined) =>
          before && { ...before, questions: withAnswers(before.questions, saved.answers) },
      ),
  })
  return {
    session,
    isHeld,
    /** It ran out, or was given free in another window. */
    isOver: session?.status === 'released' || (session?.status === 'held' && ranOut),
    isBooked: session?.status === 'confirmed' || session?.status === 'requested' || session?.status === 'ended',
    ...{ struck, take, giveBack, claim, confirm, note, answers },
  }
}
