'use client'
import { localised } from '#client/localised.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { safeNext } from '#features/accounts/sign-in/rules.ts'
import { EmailCodeForm } from '../email-code/email-code-form.tsx'
import type { EmailCodeWords } from '../email-code/words.ts'
import { ofThisBrowser } from './this-browser.ts'
import { useDoor } from './use-door.ts'
import { wanted } from './wanted.ts'

type Props = { locale: string; words: EmailCodeWords; problems: ProblemWords }

/** Signing in with a mailed code; goes on to where the person was headed. Who is new is asked for a name later. */
export function CodeDoor({ locale, words, problems }: Props) {
  const language = locale === 'de' || locale === 'es' ? locale : 'en'
  return (
    <EmailCodeForm
      reader={{ locale: language, ...ofThisBrowser() }}
      words={words}
      problems={problems}
      withName={false}
      signInHref={useDoor('/sign-in')}
      onDone={() => window.location.assign(safeNext(wanted(), localised('/home', locale)))}
    />
  )
}
