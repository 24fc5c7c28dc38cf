import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { readEnv } from '#platform/env.ts'
import { mails } from '#platform/mail/tables.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { sendMailAgain } from './commands.ts'
import { ListMails } from './input.ts'
import { listStuckMails, readMailState } from './queries.ts'

const all = ListMails.parse({})
const secret = 'https://loom.test/reset?token=never-shown'

async function aMail(tx: Tx, given: Partial<typeof mails.$inferInsert> = {}) {
  const [row] = await tx
    .insert(mails)
    .values({
      dedupeKey: crypto.randomUUID(),
      template: 'accounts.reset',
      toName: 'Amara Okafor',
      toAddress: 'amara@okafor.test',
      subject: 'Choose a new password',
      html: `<a href="${secret}">Choose</a>`,
      text: secret,
      ...given,
    })
    .returning()
  if (!row) throw new Error('no row was made')
  return row
}

test('an admin sees which mails are stuck and what the mail server said, but not their text', async ({ tx, as }) => {
  await aMail(tx, { status: 'sent' })
  const waiting = await aMail(tx)
  const failed = await aMail(tx, { status: 'failed', attempts: 1, problem: '550 no such mailbox' })
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  const page = await listStuckMails(tx, all)
  expect(page.items.map(({ id }) => id).sort()).toEqual([waiting.id, failed.id].sort())
  expect(page.items.find(({ id }) => id === failed.id)).toMatchObject({ problem: '550 no such mailbox', attempts: 1 })
  expect(JSON.stringify(page)).not.toContain('never-shown')
})

test('an admin is told where mails go: to a server, to the demo mailbox, or nowhere', async ({ tx, as }) => {
  await aMail(tx)
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  const goTo = async (settings: Record<string, string>) => (await readMailState(tx, readEnv(settings))).goTo
  expect(await readMailState(tx, readEnv({}))).toEqual({ waiting: 1, failed: 0, goTo: 'mailbox' })
  expect(await goTo({ SMTP_URL: 'smtp://mail.example.test' })).toBe('server')
  expect(await goTo({ BASE_URL: 'https://loom.example.test' })).toBe('nowhere')
})

test('a refused mail is tried again, one that waits or went out is not', async ({ tx, as }) => {
  const failed = await aMail(tx, { status: 'failed', problem: '550' })
  const sent = await aMail(tx, { status: 'sent' })
  const admin = await anAccount(tx, { role: 'admin' })
  await as(admin)
  expect(await sendMailAgain(tx, admin, failed.id)).toEqual({ ok: true, value: { id: failed.id } })
  expect((await listStuckMails(tx, all)).items).toMatchObject([{ status: 'waiting', problem: null }])
  expect(await sendMailAgain(tx, admin, failed.id)).toMatchObject({ reason: 'not_failed' })
  expect(await sendMailAgain(tx, admin, sent.id)).toMatchObject({ reason: 'not_failed' })
  expect(await sendMailAgain(tx, admin, crypto.randomUUID())).toMatchObject({ status: 404 })
})

test('[AZ11] a client, a coach and a visitor cannot see or send a mail', async ({ tx, as }) => {
  const failed = await aMail(tx, { status: 'failed' })
  for (const actor of [await anAccount(tx), asCoach(await aCoach(tx)), VISITOR]) {
    await as(actor)
    expect(await listStuckMails(tx, all)).toEqual({ items: [], next: null })
    expect(await readMailState(tx, readEnv({}))).toMatchObject({ waiting: 0, failed: 0 })
    expect(await sendMailAgain(tx, actor, failed.id)).toMatchObject({ status: 404 })
    expect((await tx.execute(sql`select private.mail_again(${failed.id}) as again`)).rows).toEqual([{ again: false }])
    await as('system')
  }
})
