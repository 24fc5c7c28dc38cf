import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { accounts, auditEvents } from '#features/accounts/tables.ts'
import { sqlState } from '#platform/db/errors.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { tellAdmins, tellApplicant } from '../letters/commands.ts'
import { editProfile } from '../profile/commands.ts'
import { readOwnProfile } from '../profile/queries.ts'
import { coaches } from '../tables.ts'
import {
  approveApplication,
  beginApplication,
  declineApplication,
  submitApplication,
  withdrawApplication,
} from './commands.ts'
import { listApplications } from './queries.ts'

const PROFILE = {
  name: 'Jana Novák',
  headline: 'Calm for people who found companies',
  bio: 'I was a founder for nine years. Now I sit beside those who are. We look at one decision at a time, and at what it costs.',
  specialties: ['Founders', 'founders', 'Wellbeing'],
  languages: ['cs', 'en', 'cs'],
  certifications: ['pcc', 'ICF PCC', 'Working with grief'],
  zone: 'Europe/Prague',
}

test('"I coach" opens a draft under the name, and asking again opens no second one', async ({ tx, as }) => {
  const client = await anAccount(tx, { name: 'Jana Novák', zone: 'Europe/Prague', locale: 'de' })
  await as(client)
  const begun = await beginApplication(tx, client)
  expect(begun).toMatchObject({
    ok: true,
    value: { status: 'draft', handle: 'jana-novak', name: 'Jana Novák', zone: 'Europe/Prague', languages: ['de'] },
  })
  expect(await beginApplication(tx, client)).toEqual(begun)
})

test('people of one name get addresses of their own, also at the same moment', async ({ committed: _ }) => {
  const people = await withSystem('a test begins', (tx) =>
    Promise.all(Array.from({ length: 5 }, () => anAccount(tx, { name: 'Jana Novák' }))),
  )
  const begun = await Promise.all(people.map((who) => withActor(who, (tx) => beginApplication(tx, who))))
  const handles = begun.map((result) => result.ok && result.value.handle)
  expect(handles.toSorted()).toEqual(['jana-novak', 'jana-novak-2', 'jana-novak-3', 'jana-novak-4', 'jana-novak-5'])
})

test('the address follows the name while nobody was given it, then stays', async ({ tx, as }) => {
  const client = await anAccount(tx, { name: 'jn' })
  await as(client)
  await beginApplication(tx, client)
  const edited = await editProfile(tx, client, PROFILE)
  expect(edited).toMatchObject({
    ok: true,
    value: {
      ...{ handle: 'jana-novak', specialties: ['Founders', 'Wellbeing'], languages: ['cs', 'en'] },
      certifications: ['ICF PCC', 'Working with grief'],
    },
  })
  await as('system')
  await tx.update(coaches).set({ status: 'listed', listedAt: sql`now()` }).where(eq(coaches.id, client.id))
  await as(client)
  expect(await editProfile(tx, client, { ...PROFILE, name: 'Jana Svobodová' })).toMatchObject({
    value: { name: 'Jana Svobodová', handle: 'jana-novak' },
  })
})

test('a draft that says too little is not taken, with the names of what is missing', async ({ tx, as }) => {
  const client = await anAccount(tx)
  await as(client)
  expect(await submitApplication(tx, client)).toMatchObject({ reason: 'not_found' })
  await beginApplication(tx, client)
  expect(await submitApplication(tx, client)).toMatchObject({
    ok: false,
    reason: 'profile_incomplete',
    data: { missing: ['headline', 'bio', 'specialties'] },
  })
  await editProfile(tx, client, PROFILE)
  expect(await submitApplication(tx, client)).toMatchObject({ ok: true, value: { status: 'applied' } })
  expect(await submitApplication(tx, client)).toMatchObject({ reason: 'not_applicable' })
})

test('what is being decided on cannot be changed, but taken back', async ({ tx, as }) => {
  const coach = await aCoach(tx, { status: 'applied', appliedAt: new Date() })
  const client = { kind: 'client', id: coach.id } as const
  await as(client)
  expect(await editProfile(tx, client, PROFILE)).toMatchObject({ reason: 'being_decided' })
  expect(await withdrawApplication(tx, client)).toMatchObject({ value: { status: 'draft', appliedAt: null } })
  expect(await withdrawApplication(tx, client)).toMatchObject({ reason: 'not_applied' })
  expect(await editProfile(tx, client, PROFILE)).toMatchObject({ ok: true })
})

test('a zone and a language that do not exist are refused', async ({ tx, as }) => {
  const client = await anAccount(tx)
  await as(client)
  await beginApplication(tx, client)
  expect(await editProfile(tx, client, { ...PROFILE, zone: 'Mars/Olympus' })).toMatchObject({ field: 'zone' })
  expect(await editProfile(tx, client, { ...PROFILE, languages: ['en', 'qq'] })).toMatchObject({ field: 'languages' })
})

test('an admin approves: listed, a coach, written down, and told', { timeout: 30_000 }, async ({ committed: _ }) => {
  const { admin, coach } = await withSystem('a test begins', async (tx) => ({
    admin: await anAccount(tx, { role: 'admin' }),
    coach: await aCoach(tx, { status: 'applied', appliedAt: new Date(1_800_000_000_000), name: 'Jana Novák' }),
  }))
  const approve = () => withActor(admin, (tx) => approveApplication(tx, admin, coach.id))
  const [one, two] = await Promise.all([approve(), approve()])
  expect([one, two].filter(({ ok }) => ok)).toEqual([{ ok: true, value: { id: coach.id, status: 'listed' } }])
  expect([one, two].filter(({ ok }) => !ok)).toMatchObject([{ reason: 'not_applied' }])
  await tellApplicant('approved', { coachId: coach.id, at: 1 })
  await tellApplicant('approved', { coachId: coach.id, at: 1 })
  await withSystem('a test looks', async (tx) => {
    const [account] = await tx.select().from(accounts).where(eq(accounts.id, coach.id))
    expect(account?.role).toBe('coach')
    const written = await tx.select({ action: auditEvents.action, by: auditEvents.actorId }).from(auditEvents)
    expect(written).toContainEqual({ action: 'coaches.approved', by: admin.id })
    const sent = await tx.select().from(mails)
    expect(sent).toHaveLength(1)
    expect(sent[0]).toMatchObject({ template: 'coaches.approved', subject: 'You are a coach now' })
    expect(sent[0]?.text).toContain('/availability')
  })
})

test('an admin declines with a reason, which the applicant reads before applying again', async ({ tx, as }) => {
  const admin = await anAccount(tx, { role: 'admin' })
  const coach = await aCoach(tx, { status: 'applied', appliedAt: new Date() })
  const applicant = { kind: 'client', id: coach.id } as const
  await as(admin)
  const reason = 'Please say how you trained.'
  expect(await declineApplication(tx, admin, { id: coach.id, reason })).toMatchObject({ ok: true })
  expect(await approveApplication(tx, admin, coach.id)).toMatchObject({ reason: 'not_applied' })
  await as(applicant)
  expect(await readOwnProfile(tx, coach.id)).toMatchObject({ status: 'declined', declineReason: reason })
  expect(await submitApplication(tx, applicant)).toMatchObject({ value: { status: 'applied', declineReason: null } })
})

test('[IN02] the mails carry names and reasons as text, in the language of who reads them', {
  timeout: 30_000,
}, async ({ committed: _ }) => {
  const name = '<a href=//evil>Prize</a>'
  const coach = await withSystem('a test begins', async (tx) => {
    await anAccount(tx, { role: 'admin', name: 'Rosa', locale: 'de' })
    await anAccount(tx, { role: 'admin', name: 'Left', status: 'suspended' })
    return aCoach(tx, { status: 'applied', name, headline: '<img src=x>', appliedAt: new Date() })
  })
  await tellAdmins({ coachId: coach.id, at: 1 })
  await withSystem('an admin declines', (tx) =>
    tx
      .update(coaches)
      .set({ status: 'declined', declineReason: '<script>x</script>\n\nTwo' })
      .where(eq(coaches.id, coach.id)),
  )
  await tellApplicant('declined', { coachId: coach.id, at: 1 })
  await tellAdmins({ coachId: coach.id, at: 2 })
  const sent = await withSystem('a test looks', (tx) => tx.select().from(mails).orderBy(mails.createdAt))
  expect(sent.map(({ template, toName, subject }) => [template, toName, subject])).toEqual([
    ['coaches.applied', 'Rosa', `${name} möchte coachen`],
    ['coaches.declined', name, 'About your application'],
  ])
  for (const { html } of sent) expect(html).not.toMatch(/<a href="?\/\/evil|<img src="?x|<script/)
  expect(sent[1]?.text).toContain('<script>x</script>')
})

test('nobody but an admin decides, and nobody lists themselves', async ({ tx, as }) => {
  const applied = await aCoach(tx, { status: 'applied', appliedAt: new Date() })
  const draft = await aCoach(tx, { status: 'draft' })
  const self = { kind: 'client', id: applied.id } as const
  const other = asCoach(await aCoach(tx))
  const tried = async (run: () => Promise<unknown>) => {
    await tx.execute(sql`savepoint tried`)
    const end = await run().then(
      (value) => value,
      (error: unknown) => sqlState(error),
    )
    await tx.execute(sql`rollback to tried`)
    return end
  }
  const become = (id: string, status: 'listed' | 'paused' | 'declined') => () =>
    tx.update(coaches).set({ status }).where(eq(coaches.id, id)).returning({ id: coaches.id })
  await as(self)
  for (const status of ['listed', 'paused', 'declined'] as const) {
    expect(await tried(become(applied.id, status))).toBe('42501')
  }
  expect(await tried(() => approveApplication(tx, self, applied.id))).toBe('42501')
  await as({ kind: 'client', id: draft.id })
  for (const status of ['listed', 'paused'] as const) expect(await tried(become(draft.id, status))).toBe('42501')
  await as(other)
  expect(await tried(become(applied.id, 'listed'))).toEqual([])
  expect(await tried(() => approveApplication(tx, other, applied.id))).toMatchObject({ reason: 'not_found' })
  expect(await listApplications(tx, { limit: 20 })).toEqual({ items: [], next: null })
  await as(await anAccount(tx))
  const insert = () =>
    tx.insert(coaches).values({ id: other.id, handle: 'xx', name: 'x', zone: 'Etc/UTC', status: 'listed' })
  expect(await tried(insert)).toBe('42501')
})

test('applications are read in pages, the longest waiting first; closed accounts are left out', async ({ tx, as }) => {
  const admin = await anAccount(tx, { role: 'admin' })
  const at = new Date(Date.UTC(2026, 10, 1))
  const made = []
  for (let n = 0; n < 5; n++) made.push(await aCoach(tx, { status: 'applied', appliedAt: at, name: `Coach ${n}` }))
  const gone = await aCoach(tx, { status: 'applied', appliedAt: at })
  await tx.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, gone.id))
  await as(admin)
  const seen: string[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await listApplications(tx, { limit: 2, cursor })
    seen.push(...page.items.map(({ id }) => id))
    if (!page.next) break
    cursor = page.next
  }
  expect(seen).toEqual(made.map(({ id }) => id).toSorted())
  expect(await approveApplication(tx, admin, gone.id)).toMatchObject({ reason: 'account_closed' })
})
