'use client'
import { useCallback, useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import type { Answered } from '../../answers/input.ts'
import { carriedAnswers, isSameQuestion, missingAnswers, withAnswers } from '../../answers/rules.ts'
import type { Session } from '../../input.ts'
import type { useHold } from './use-hold.ts'

const NOTHING: Answered[] = []

/**
 * What the client writes while a time is held: the agenda, and answers to what the coach asks. It is stored with the
 * hold, and goes along to every other time.
 */
export function useWritten({ session, isHeld, note, answers: save }: ReturnType<typeof useHold>) {
  const heldId = isHeld ? session?.id : undefined
  const [typed, setTyped] = useState<string | null>(null)
  const storedAgenda = session?.agenda
  const agenda = typed ?? storedAgenda ?? ''

  /** Every answer that was typed, to the questions of other times and offerings as well. */
  const [known, setKnown] = useState(NOTHING)
  const questions = session?.questions ?? NOTHING
  const asked = withAnswers(questions, carriedAnswers(questions, [...known, ...questions]))
  const storedAnswers = JSON.stringify(questions.map(({ answer }) => answer))
  const [missing, setMissing] = useState<number[]>([])
  const learn = (now: readonly Answered[]) => {
    const all = [...now, ...known.filter((one) => !now.some((other) => isSameQuestion(one, other)))]
    setKnown(all)
    return all
  }

  const { mutate: storeAgenda } = note
  const { mutate: storeAnswers } = save
  const keepAgenda = useCallback(
    (text: string) => {
      if (heldId && text !== storedAgenda) storeAgenda({ id: heldId, agenda: text })
    },
    [heldId, storedAgenda, storeAgenda],
  )
  const keepAnswers = useCallback(
    (answers: string) => {
      if (heldId && answers !== storedAnswers) storeAnswers({ id: heldId, answers: JSON.parse(answers) })
    },
    [heldId, storedAnswers, storeAnswers],
  )
  return {
    ...{ agenda, asked, missing, keepAgenda, keepAnswers },
    /** What keeping the answers was refused with. */
    refused: save.error && codeOf(save.error) !== 'answers_closed' ? save.error : null,
    write: setTyped,
    answer: (place: number, answer: string) =>
      void learn(asked.map((one, nth) => (nth === place ? { ...one, answer } : one))),
    /** Shows which questions are still to be answered. */
    demand: setMissing,
    /** Stores what was written, and tells whether it is enough to go on; what is missing is shown. */
    conclude() {
      const open = missingAnswers(asked)
      setMissing(open)
      keepAgenda(agenda)
      keepAnswers(JSON.stringify(asked.map(({ answer }) => answer)))
      return open.length === 0
    },
    /** Before another time is taken: hands everything on to the one that was. */
    carry() {
      const all = learn(asked)
      setTyped(agenda)
      return ({ id, questions: next }: Session) => {
        if (agenda) storeAgenda({ id, agenda })
        const answers = carriedAnswers(next, all)
        if (answers.some((answer) => answer !== '')) storeAnswers({ id, answers })
      }
    },
    /** Before confirming: everything is stored. A hold that is over meanwhile says so by itself. @throws what refused the answers */
    async settle(id: string) {
      if (agenda !== storedAgenda) await note.mutateAsync({ id, agenda }).catch(() => undefined)
      const answers = asked.map(({ answer }) => answer)
      if (JSON.stringify(answers) === storedAnswers) return
      await save.mutateAsync({ id, answers }).catch((error: unknown) => {
        if (codeOf(error) !== 'answers_closed') throw error
      })
    },
  }
}

export type Written = ReturnType<typeof useWritten>
