import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import type { Tx } from '#platform/db/tx.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { openEngagement } from '../commands.ts'
import { saveRecord } from '../records/commands.ts'
import { dropUnanswered, inviteClient, sendAgain, takeBack } from './commands.ts'
import { listInvitations, readFacts } from './queries.ts'
import { inviteSeveral } from './several/commands.ts'
import { planInvitations } from './several/queries.ts'
import { clientInvitations } from './tables.ts'

const MARA = { email: 'mara@lind.test', name: 'Mara Lind', locale: 'en', note: 'Shall we go on?' } as const
const PAGE = { limit: 20 }

const aCoachOf = async (tx: Tx) => asCoach(await aCoach(tx))

test('a coach invites by mail: it waits for seven days, and is theirs alone to see', async ({ tx, as }) => {
  const [coach, other, client] = [await aCoachOf(tx), await aCoachOf(tx), await anAccount(tx)]
  await as(coach)
  const made = await inviteClient(tx, coach, MARA)
  if (!made.ok) throw new Error(made.reason)
  const { expiresAt, sentAt, againFrom } = made.value
  expect(made.value).toMatchObject({ email: MARA.email, name: MARA.name, state: 'open', answeredAt: null })
  expect([expiresAt - sentAt, (againFrom ?? 0) - sentAt].map((ms) => Math.round(ms / 3_600_000))).toEqual([168, 24])
  expect((await listInvitations(tx, coach, PAGE)).items).toEqual([made.value])
  for (const nobody of [other, client]) {
    await as(nobody)
    expect(await tx.select().from(clientInvitations)).toEqual([])
    expect((await listInvitations(tx, coach, PAGE)).items).toEqual([])
    expect(await takeBack(tx, nobody, made.value.id)).toMatchObject({ reason: 'not_found', status: 404 })
    expect(await sendAgain(tx, coach, made.value.id)).toMatchObject({ ok: false })
  }
})

test('a coach cannot invite twice, themselves, a client of theirs, nor who said no', async ({ tx, as }) => {
  const coach = await aCoachOf(tx)
  const client = await anAccount(tx, { email: 'known@lind.test' })
  await openEngagement(tx, { coachId: coach.id, clientId: client.id })
  await as(coach)
  const to = (email: string) => inviteClient(tx, coach, { ...MARA, email })
  expect(await to(`${coach.id}@example.test`)).toMatchObject({ reason: 'own_address' })
  expect(await to('known@lind.test'), 'an address that the coach does not know is like any other').toMatchObject({
    ok: true,
  })
  expect(await to('known@lind.test')).toMatchObject({ reason: 'already_invited' })
  await saveRecord(tx, coach, { id: client.id, email: 'desk@lind.test' })
  expect(await to('desk@lind.test')).toMatchObject({ reason: 'already_client' })
  await as('system')
  await tx.update(clientInvitations).set({ status: 'declined' }).where(eq(clientInvitations.email, 'known@lind.test'))
  await as(coach)
  expect(await to('known@lind.test')).toMatchObject({ reason: 'declined_before' })
})

test('who is not approved as a coach invites nobody', async ({ tx, as }) => {
  const me = asCoach(await aCoach(tx, { status: 'applied' }))
  await as(me)
  expect(await inviteClient(tx, me, MARA)).toMatchObject({ reason: 'no_profile' })
  const insert = tx.transaction((step) =>
    step.execute(
      sql`insert into loom.client_invitations (coach_id, email, locale) values (${me.id}, 'a@b.test', 'en')`,
    ),
  )
  await expect(insert).rejects.toMatchObject({ cause: { code: '42501' } })
})

test('a day lies between two mails, there are five at most, and a new row does not begin anew', async ({
  tx,
  as,
  pass,
}) => {
  const coach = await aCoachOf(tx)
  await as(coach)
  const first = await inviteClient(tx, coach, MARA)
  if (!first.ok) throw new Error(first.reason)
  const { id } = first.value
  expect(await sendAgain(tx, coach, id)).toMatchObject({ reason: 'too_soon' })
  for (const _ of [2, 3, 4]) {
    await pass('1 day')
    const again = await sendAgain(tx, coach, id)
    expect(again).toMatchObject({ ok: true })
    expect(again.ok && Math.round((again.value.expiresAt - again.value.sentAt) / 3_600_000)).toBe(168)
  }
  expect(await takeBack(tx, coach, id)).toMatchObject({ ok: true })
  expect(await sendAgain(tx, coach, id)).toMatchObject({ reason: 'invitation_over' })
  expect(await takeBack(tx, coach, id)).toMatchObject({ reason: 'invitation_over' })
  expect(await inviteClient(tx, coach, MARA)).toMatchObject({ reason: 'too_soon' })
  await pass('1 day')
  const second = await inviteClient(tx, coach, MARA)
  expect(second).toMatchObject({ ok: true })
  await takeBack(tx, coach, second.ok ? second.value.id : '')
  await pass('1 day')
  expect(await inviteClient(tx, coach, MARA)).toMatchObject({ reason: 'enough_mails' })
})

test('one invitation is mailed five times, also after it ended', async ({ tx, as, pass }) => {
  const coach = await aCoachOf(tx)
  await as(coach)
  const first = await inviteClient(tx, coach, MARA)
  const id = first.ok ? first.value.id : ''
  for (const _ of [2, 3, 4, 5]) {
    await pass('8 days')
    expect((await listInvitations(tx, coach, PAGE)).items).toMatchObject([{ state: 'ended' }])
    expect(await sendAgain(tx, coach, id)).toMatchObject({ ok: true, value: { state: 'open' } })
  }
  await pass('8 days')
  expect(await sendAgain(tx, coach, id)).toMatchObject({ reason: 'enough_mails' })
  expect((await listInvitations(tx, coach, PAGE)).items).toMatchObject([{ againFrom: null }])
})

test('fifty mails in 24 hours are the most, in lists too, and others are not counted', async ({ tx, as, pass }) => {
  const [coach, other] = [await aCoachOf(tx), await aCoachOf(tx)]
  await as(coach)
  const old = await inviteClient(tx, coach, MARA)
  await pass('25 hours')
  const people = Array.from({ length: 49 }, (_, n) => ({ email: `guest${n}@lind.test`, name: '' }))
  expect(await inviteSeveral(tx, coach, { people, locale: 'de', note: '' })).toEqual({
    ok: true,
    value: { invited: 49, left: [] },
  })
  const more = [
    { email: 'a@lind.test', name: '' },
    { email: 'b@lind.test', name: '' },
  ]
  expect(await inviteSeveral(tx, coach, { people: more, locale: 'de', note: '' })).toMatchObject({
    value: { invited: 1, left: [{ email: 'b@lind.test', problem: 'too_many_today' }] },
  })
  expect(await inviteClient(tx, coach, { ...MARA, email: 'c@lind.test' })).toMatchObject({ reason: 'too_many_today' })
  expect(await sendAgain(tx, coach, old.ok ? old.value.id : '')).toMatchObject({ reason: 'too_many_today' })
  expect(await planInvitations(tx, coach, 'c@lind.test')).toMatchObject({
    value: { rows: [{ problem: 'too_many_today' }] },
  })
  await as(other)
  expect(await inviteClient(tx, other, MARA)).toMatchObject({ ok: true })
  await as(coach)
  await pass('24 hours')
  expect(await inviteClient(tx, coach, { ...MARA, email: 'c@lind.test' })).toMatchObject({ ok: true })
})

test('a list is planned without a mail: each row with what keeps it from being invited', async ({ tx, as }) => {
  const coach = await aCoachOf(tx)
  await as(coach)
  await inviteClient(tx, coach, MARA)
  const text = [
    'Vorname;Nachname;E-Mail',
    'Ada;Grün;ada@lind.test',
    'Nobody;;',
    'Ida;Blau;ida at lind',
    'Ada;Again;ADA@lind.test ',
    'Mara;Lind;mara@lind.test',
    `I;Myself;${coach.id}@example.test`,
  ].join('\r\n')
  const plan = await planInvitations(tx, coach, text)
  expect(plan).toEqual({
    ok: true,
    value: {
      rows: [
        { line: 2, name: 'Ada Grün', email: 'ada@lind.test', problem: null },
        { line: 3, name: 'Nobody', email: '', problem: 'no_address' },
        { line: 4, name: 'Ida Blau', email: 'ida at lind', problem: 'not_an_address' },
        { line: 5, name: 'Ada Again', email: 'ada@lind.test', problem: 'twice' },
        { line: 6, name: 'Mara Lind', email: 'mara@lind.test', problem: 'already_invited' },
        { line: 7, name: 'I Myself', email: `${coach.id}@example.test`, problem: 'own_address' },
      ],
    },
  })
  expect((await listInvitations(tx, coach, PAGE)).items).toHaveLength(1)
})

test('[AZ04] a plan says the same of an address with an account and of one without', async ({ tx, as }) => {
  const coach = await aCoachOf(tx)
  const { email } = await anAccount(tx)
  await anAccount(tx, { email: 'boss@lind.test', role: 'admin' })
  await as(coach)
  const plan = await planInvitations(tx, coach, `${email}\nboss@lind.test\nnobody@lind.test`)
  expect(plan.ok && plan.value.rows.map(({ problem }) => problem)).toEqual([null, null, null])
  const { known } = await readFacts(tx, coach, [email, 'nobody@lind.test'])
  expect(known.get(email)).toEqual(known.get('nobody@lind.test'))
})

test('a bad list is refused in words', async ({ tx, as }) => {
  const coach = await aCoachOf(tx)
  await as(coach)
  const plan = (text: string) => planInvitations(tx, coach, text)
  expect(await plan('')).toMatchObject({ reason: 'list_empty', status: 422 })
  expect(await plan('\ufeff\n\n ;; \n')).toMatchObject({ reason: 'list_empty' })
  expect(await plan('Name,Phone\nAda,1')).toMatchObject({ reason: 'list_without_addresses' })
  expect(await plan(`a@lind.test\nb@lind.test,"open\nc@lind.test`)).toMatchObject({
    reason: 'list_broken',
    data: { line: expect.any(Number) },
  })
  const rows = (count: number) => Array.from({ length: count }, (_, n) => `guest${n}@lind.test`).join('\n')
  expect(await plan(rows(201))).toMatchObject({ reason: 'list_too_long' })
  expect(await plan(`Email\n${rows(200)}`)).toMatchObject({ ok: true })
  expect(await plan('x'.repeat(100_000))).toMatchObject({ reason: 'list_broken' })
})

test('what nobody answered goes 30 days after its end; a no stays, and is listed for 30 days', async ({
  tx,
  as,
  pass,
}) => {
  const coach = await aCoachOf(tx)
  await as(coach)
  const [kept, back, no] = [
    await inviteClient(tx, coach, MARA),
    await inviteClient(tx, coach, { ...MARA, email: 'back@lind.test' }),
    await inviteClient(tx, coach, { ...MARA, email: 'no@lind.test' }),
  ]
  await takeBack(tx, coach, back.ok ? back.value.id : '')
  await as('system')
  await tx
    .update(clientInvitations)
    .set({ status: 'declined', answeredAt: sql`private.clock()` })
    .where(eq(clientInvitations.id, no.ok ? no.value.id : ''))
  const left = async () => {
    await dropUnanswered(tx)
    const rows = await tx.select({ email: clientInvitations.email }).from(clientInvitations)
    return rows.map(({ email }) => email).sort()
  }
  await pass('29 days')
  expect(await left()).toEqual(['back@lind.test', MARA.email, 'no@lind.test'].sort())
  await pass('2 days')
  expect(await left()).toEqual([MARA.email, 'no@lind.test'].sort())
  await pass('7 days')
  expect(await left()).toEqual(['no@lind.test'])
  expect(kept.ok).toBe(true)
  await as(coach)
  expect((await listInvitations(tx, coach, PAGE)).items).toEqual([])
  expect(await inviteClient(tx, coach, { ...MARA, email: 'no@lind.test' })).toMatchObject({ reason: 'declined_before' })
})

test('invitations come in pages, the newest first; a bent cursor is refused [AZ07]', async ({ tx, as }) => {
  const coach = await aCoachOf(tx)
  await as(coach)
  const people = Array.from({ length: 7 }, (_, n) => ({ email: `guest${n}@lind.test`, name: '' }))
  await inviteSeveral(tx, coach, { people, locale: 'en', note: '' })
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await listInvitations(tx, coach, { limit: 3, cursor })
    seen.push(...page.items.map(({ email }) => email))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(new Set(seen).size).toBe(7)
  expect(seen).toEqual(people.map(({ email }) => email).reverse())
  await expect(listInvitations(tx, coach, { limit: 3, cursor: 'WzEse30' })).rejects.toMatchObject({
    code: 'invalid_cursor',
  })
})
