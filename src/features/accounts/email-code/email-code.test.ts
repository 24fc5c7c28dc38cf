import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { openSession } from '#platform/auth/door.ts'
import { withSystem } from '#platform/db/tx.ts'
import type { Api, CallOptions } from '../../../../tests/support/api.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import type { SentMail } from '../../../../tests/support/mails.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { withIdentity } from '../gateway.ts'
import { account, session, user } from '../identity/tables.ts'
import { accounts, auditEvents } from '../tables.ts'

const EMAIL = 'mara@lindqvist.test'
const MARA = { name: 'Mara Lindqvist', locale: 'de', zone: 'America/New_York', hourCycle: 'h12' } as const

/** A browser that asked for a code. */
async function aBrowser(api: Api, email = EMAIL, input: object = {}) {
  const as = new CookieJar()
  const asked = await api.call('accounts.requestCode', { email, ...input }, { as, from: newCaller() })
  expect(asked).toMatchObject({ status: 200, body: {} })
  return as
}

/** The digits in the newest mail with some. */
function codeIn(mails: SentMail[]): string {
  const found = mails.flatMap(({ template, text }) =>
    template === 'accounts.code' ? (text.match(/\b\d{6}\b/g) ?? []) : [],
  )
  return found.at(-1) ?? ''
}

const give = (api: Api, as: CookieJar | undefined, code: string, input: object = {}, options: CallOptions = {}) =>
  api.call('accounts.giveEmailCode', { email: EMAIL, code, ...MARA, ...input }, { as, from: newCaller(), ...options })

/** Six digits that are not these. */
const notThis = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0')

const usersOf = (email: string) => withIdentity((tx) => tx.select().from(user).where(eq(user.email, email)))

test('an address nobody has: the code opens an account as a client and signs in', async ({ api, committed }) => {
  const as = await aBrowser(api, ' Mara@Lindqvist.TEST ', { locale: 'de' })
  const mails = await mailsSent(committed.at, EMAIL)
  expect(mails).toMatchObject([{ template: 'accounts.code', subject: expect.stringMatching(/^Ihr Code für /) }])
  const code = codeIn(mails)
  expect(code).toMatch(/^\d{6}$/)
  expect(await give(api, as, code)).toMatchObject({ status: 200, body: { step: 'done', secondFactor: 'off' } })
})
