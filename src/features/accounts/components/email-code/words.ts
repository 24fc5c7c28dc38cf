import { getTranslations } from 'next-intl/server'
import { blanks } from '#client/fill.ts'
import type { ProblemWords } from '#client/problem-words.ts'
import { problemWords } from '#client/problem-words.ts'

const PLAIN = [
  ...(['name', 'email', 'send', 'sending', 'sentTitle', 'code', 'codeHint', 'confirm', 'confirming'] as const),
  ...(['again', 'againDone', 'other', 'wrongLast', 'wrongOver', 'password'] as const),
]
const BLANKS = { sent: 'email', againIn: 'seconds', wrong: 'left' } as const

export type EmailCodeWords = Record<(typeof PLAIN)[number] | keyof typeof BLANKS, string>

/** Words and problems of `EmailCodeForm`, for a server component to hand down. */
export async function emailCodeWords(): Promise<{ words: EmailCodeWords; problems: ProblemWords }> {
  const t = await getTranslations('EmailCode')
  const plain = PLAIN.map((key) => [key, t(key)])
  const open = Object.entries(BLANKS).map(([key, blank]) => [key, t(key as keyof typeof BLANKS, blanks(blank))])
  return {
    words: Object.fromEntries([...plain, ...open]) as EmailCodeWords,
    problems: await problemWords(
      ...['code_expired', 'too_many_codes', 'use_password', 'name_needed', 'account_suspended'],
      ...['not_for_your_role', 'invalid_format', 'too_small', 'too_big'],
    ),
  }
}
