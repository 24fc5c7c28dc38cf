'use client'
import { useState } from 'react'
import { fill } from '#client/fill.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { Link } from '#ui/link.tsx'
import { AskCode } from './ask-code.tsx'
import { EnterCode } from './enter-code.tsx'
import type { EmailCodeWords } from './words.ts'

export type EmailCodeFormProps = {
  /** What an account that is opened here begins with. */
  reader: { locale: 'en' | 'de' | 'es'; zone: string; hourCycle: 'h12' | 'h23' }
  /** Both from `emailCodeWords()`. */
  words: EmailCodeWords
  problems: ProblemWords
  /** Whether to ask for a name at once. Left out where most have an account: whoever has none is asked later. */
  withName?: boolean
  /** Who they probably are; free to change. */
  initial?: { name: string; email: string }
  /** Without language; may carry `?next=`. */
  signInHref: string
  /** Called once this browser is signed in; the form waits for it, and calls it again if it failed. */
  onDone: () => void | Promise<void>
}

const NOBODY = { name: '', email: '' }

/** Name and address, then the six digits mailed there. Stands inside another page; going back loses nothing. */
export function EmailCodeForm({
  reader,
  words,
  problems,
  withName = true,
  initial = NOBODY,
  signInHref,
  onDone,
}: EmailCodeFormProps) {
  const [person, setPerson] = useState(initial)
  const [sent, setSent] = useState<boolean>()
  return (
    <div className="flex flex-col gap-4">
      {/* There from the beginning, so that what comes into it is read out. */}
      <div role="status" className={sent ? 'flex flex-col gap-1' : 'sr-only'}>
        {sent && (
          <>
            <strong className="font-semibold">{words.sentTitle}</strong>
            <p className="break-words text-text-muted">{fill(words.sent, { email: person.email.trim() })}</p>
          </>
        )}
      </div>
      {sent ? (
        <EnterCode
          person={person}
          onName={(name) => setPerson({ ...person, name })}
          reader={reader}
          words={words}
          problems={problems}
          onOther={() => setSent(false)}
          onDone={onDone}
        />
      ) : (
        <AskCode
          person={person}
          onPerson={setPerson}
          withName={withName}
          again={sent === false}
          locale={reader.locale}
          words={words}
          problems={problems}
          onSent={() => setSent(true)}
        />
      )}
      <p className="text-center text-sm">
        <Link className="link hit-area" href={signInHref}>
          {words.password}
        </Link>
      </p>
    </div>
  )
}
