import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar, openApi } from '../../../../tests/support/api.ts'
import { test as base } from '../../../../tests/support/db.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember, PASSWORD, signInAs } from '../../../../tests/support/members.ts'
import { accounts } from '../tables.ts'

const test = base.extend('api', async ({ committed }, { onCleanup }) => {
  const api = await openApi(committed.at)
  onCleanup(() => api.close())
  return api
})

const ines = { name: 'Inès Moreau', email: 'ines@moreau.test', password: PASSWORD }
const usersOf = (email: string) =>
  withSystem('users of a test', async (tx) => {
    const { rows } = await tx.execute(sql`select email, email_verified from identity."user" where email = ${email}`)
    return rows
  })

test('[W.auth/1] [W.auth/6] signs up, confirms the address by mail and is in', async ({ api, committed }) => {
  const as = new CookieJar()
  const from = '127.0.10.1'
  const wish = { ...ines, locale: 'de', zone: 'Europe/Berlin', hourCycle: 'h23', next: '/coaches/petra' }
  expect(await api.call('accounts.signUp', wish, { as, from })).toMatchObject({ status: 200, body: {} })
  expect(as.header()).toBe('')

  const early = await signInAs(api, ines, { from })
  expect(early.answer).toMatchObject({ status: 403, body: { code: 'email_not_verified' } })

  const sent = await mailsSent(committed.at, ines.email)
  expect(sent).toMatchObject([{ template: 'accounts.verify', subject: expect.stringContaining('Bestätigen') }])
  const link = linkIn(sent, '/verify/')
  expect(link).toMatch(/^\/de\/verify\/[\w-]{43}\?next=%2Fcoaches%2Fpetra$/)

  const token = link.split(/[/?]/)[3]
  expect((await api.rest('GET', `/email-verifications/${token}`, undefined, { from })).body).toEqual({
    email: ines.email,
  })
  const wrong = await api.call('accounts.verifyEmail', { token, password: 'not my password 1' }, { as, from })
  expect(wrong).toMatchObject({ status: 422, body: { errors: [{ field: 'password', code: 'wrong_password' }] } })
  const right = await api.call('accounts.verifyEmail', { token, password: ines.password }, { as, from })
  expect(right).toMatchObject({ status: 200, body: { step: 'done', secondFactor: 'off' } })

  expect((await api.call('accounts.me', {}, { as })).body).toMatchObject({
    ...{
      kind: 'client',
      name: 'Inès Moreau',
      email: ines.email,
      locale: 'de',
      zone: 'Europe/Berlin',
      hourCycle: 'h23',
    },
    ...{ secondFactor: false, mustEnrol: false, deleteAfter: null },
  })
  const again = await api.call('accounts.verifyEmail', { token, password: 'not my password 1' }, { from })
  expect(again).toMatchObject({ status: 400, body: { code: 'link_invalid' } })
})
