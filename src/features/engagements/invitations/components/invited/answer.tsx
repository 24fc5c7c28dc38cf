'use client'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatDay, formatTime } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { useReader } from '#client/use-reader.ts'
import { useSubmit } from '#client/use-submit.ts'
import type { EmailCodeWords } from '#features/accounts/components/email-code/words.ts'
import { engagements } from '../../../components/api.ts'
import type { Accepted, OpenedInvitation } from '../../input.ts'
import { AcceptAsVisitor } from './accept-as-visitor.tsx'
import { AcceptNow } from './accept-now.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import { SaidNo } from './said-no.tsx'

type Props = {
  token: string
  coach: NonNullable<OpenedInvitation['coach']>
  sent: NonNullable<OpenedInvitation['sent']>
  reader: GivenReader
  now: number
  /** Who is signed in; null for a visitor. */
  me: { name: string } | null
  /** For a visitor. */
  emailCode: { words: EmailCodeWords; problems: ProblemWords } | null
  /** What is to be read before. */
  children: ReactNode
}

/** Yes or no to an invitation: by a press where somebody is signed in, with a code for whoever is not. */
export function Answer({ token, coach, sent, reader: given, now, me, emailCode, children }: Props) {
  const t = useTranslations('Invited')
  const reader = useReader(given)
  const [asking, ask] = useState(false)
  const [saidNo, setSaidNo] = useState(false)
  const goOn = ({ handle, isBookable }: Accepted) =>
    // A whole page: who somebody is has just changed.
    window.location.assign(localised(isBookable ? `/book/${handle}` : '/home', reader.locale))
  const decline = useSubmit(engagements.declineInvitation, () => {
    ask(false)
    setSaidNo(true)
  })
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (saidNo) heading.current?.focus()
  }, [saidNo])
  if (saidNo) return <SaidNo coach={coach.name} isVisitor={me === null} heading={heading} />
  return (
    <>
      {children}
      <div className="mt-6">
        {me ? (
          <AcceptNow {...{ token, me }} onAccepted={goOn} onNo={() => ask(true)} />
        ) : (
          emailCode && (
            <AcceptAsVisitor {...{ token, sent, reader, emailCode }} onAccepted={goOn} onNo={() => ask(true)} />
          )
        )}
      </div>
      <p className="mt-6 text-sm text-text-muted">{t('until', when(sent.expiresAt, reader, now))}</p>
      <DeclineDialog
        open={asking}
        onOpenChange={ask}
        coach={coach.name}
        pending={decline.pending}
        error={decline.error}
        onConfirm={() => void decline.submit({ token })}
      />
    </>
  )
}

const when = (at: number, reader: Reader, now: number) => ({
  day: formatDay(at, reader, now),
  time: formatTime(at, reader),
})
