'use client'
import { useEffect, useState } from 'react'
import { fill } from '#client/fill.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { accounts } from '../api.ts'
import { FormProblem } from '../auth/form-problem.tsx'
import type { EmailCodeWords } from './words.ts'

const WAIT = 30

type Props = {
  email: string
  locale: 'en' | 'de' | 'es'
  /** Whether the code is of no use any more, so that nobody has to wait for another. */
  atOnce: boolean
  words: EmailCodeWords
  problems: ProblemWords
  onSent: () => void
}

/** Mails another code, half a minute after the last. */
export function SendAgain({ email, locale, atOnce, words, problems, onSent }: Props) {
  const [seconds, setSeconds] = useState(WAIT)
  const [sent, setSent] = useState(false)
  const { pending, error, submit } = useSubmit(
    () => accounts.requestCode({ email, locale }),
    () => {
      setSeconds(WAIT)
      setSent(true)
      onSent()
    },
  )
  const waiting = seconds > 0 && !atOnce
  useEffect(() => {
    if (seconds === 0) return undefined
    const tick = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(tick)
  }, [seconds])
  return (
    <>
      <Button disabled={waiting} loading={pending} onClick={() => void submit(undefined)}>
        {waiting ? fill(words.againIn, { seconds: String(seconds) }) : words.again}
      </Button>
      <div className="order-last w-full" role="status">
        {sent && !error && <p className="text-sm text-text-muted">{words.againDone}</p>}
      </div>
      {error && (
        <div className="order-last w-full">
          <FormProblem error={error} words={problems} />
        </div>
      )}
    </>
  )
}
