// Codes by mail, as browsers ask for them and people type them.
import { expect } from 'vitest'
import type { Api, CallOptions } from './api.ts'
import { CookieJar } from './api.ts'
import { newCaller } from './http.ts'
import type { SentMail } from './mails.ts'

export const EMAIL = 'mara@lindqvist.test'
export const MARA = { name: 'Mara Lindqvist', locale: 'de', zone: 'America/New_York', hourCycle: 'h12' } as const

/** A browser that asked for a code. */
export async function aBrowser(api: Api, email = EMAIL, input: object = {}) {
  const as = new CookieJar()
  const asked = await api.call('accounts.requestCode', { email, ...input }, { as, from: newCaller() })
  expect(asked).toMatchObject({ status: 200, body: {} })
  return as
}

/** The digits in the newest mail with some. */
export function codeIn(mails: SentMail[]): string {
  const found = mails.flatMap(({ template, text }) =>
    template === 'accounts.code' ? (text.match(/\b\d{6}\b/g) ?? []) : [],
  )
  return found.at(-1) ?? ''
}

/** Gives a code as Mara; `input` is what is given otherwise. */
export const give = (
  api: Api,
  as: CookieJar | undefined,
  code: string,
  input: object = {},
  options: CallOptions = {},
) =>
  api.call('accounts.giveEmailCode', { email: EMAIL, code, ...MARA, ...input }, { as, from: newCaller(), ...options })

/** Six digits that are not these. */
export const notThis = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')
