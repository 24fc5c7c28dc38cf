// From the mail to the two who work together: over HTTP, with the jobs that send the mails.
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withIdentity } from '#features/accounts/gateway.ts'
import { account, session, user } from '#features/accounts/identity/tables.ts'
import { accounts } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { signLink } from '#platform/signed-link.ts'
import type { Api, Body } from '../../../../tests/support/api.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { aBrowser, codeIn, give } from '../../../../tests/support/email-codes.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { linkIn, mailsSent } from '../../../../tests/support/mails.ts'
import { aMember } from '../../../../tests/support/members.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { clientRecords } from '../records/tables.ts'
import { engagements } from '../tables.ts'
import { clientInvitations } from './tables.ts'

type Db = { at: Parameters<typeof mailsSent>[0] }

const system = <T>(fn: Parameters<typeof withSystem<T>>[1]) => withSystem('a test', fn)

const aCoachAt = () =>
  system(async (tx) => {
    const coach = await aCoach(tx, { name: 'Inès Moreau' })
    return { ...asCoach(coach), handle: coach.handle, as: await signedIn(tx, asCoach(coach)) }
  })

const aBrowserOf = (kind: 'client' | 'admin' = 'client') =>
  system(async (tx) => {
    const person = await anAccount(tx, { role: kind })
    return { ...person, as: await signedIn(tx, person) }
  })

async function invited(api: Api, { at }: Db, as: CookieJar, email = 'mara@lind.test', more: object = {}) {
  const wish = { email, name: 'Mara', locale: 'de', note: 'Machen wir weiter?\n<b>Gern</b>', ...more }
  const made = await api.call('engagements.invite', wish, { as, from: newCaller() })
  expect(made.status).toBe(200)
  const mails = await mailsSent(at, email)
  return { id: made.body.id as string, token: tokenIn(mails), mails }
}

const tokenIn = (mails: Parameters<typeof linkIn>[0]) => linkIn(mails, '/invited/').split('/').at(-1) ?? ''

const open = async (api: Api, token: string, as?: CookieJar): Promise<Body> =>
  (await api.call('engagements.openInvitation', { token }, { ...(as && { as }), from: newCaller() })).body
const accept = (api: Api, token: string, as: CookieJar) =>
  api.call('engagements.acceptInvitation', { token }, { as, from: newCaller() })
const decline = (api: Api, token: string) => api.call('engagements.declineInvitation', { token }, { from: newCaller() })

const workOf = (coachId: string) =>
  system((tx) => tx.select().from(engagements).where(eq(engagements.coachId, coachId)))

test('a stranger accepts with a code: both work together, and the coach is told once', async ({ api, committed }) => {
  const coach = await aCoachAt()
  const { token, mails } = await invited(api, committed, coach.as)
  expect(mails).toMatchObject([
    { template: 'engagements.invitation', subject: 'Inès Moreau lädt Sie zur Zusammenarbeit ein' },
  ])
  expect(await open(api, token)).toMatchObject({
    state: 'open',
    coach: { id: coach.id, name: 'Inès Moreau', handle: coach.handle, isBookable: true },
    sent: { name: 'Mara', email: 'mara@lind.test' },
  })
  const as = await aBrowser(api, 'mara.lind@home.test')
  const code = codeIn(await mailsSent(committed.at, 'mara.lind@home.test'))
  expect((await give(api, as, code, { email: 'mara.lind@home.test' })).status).toBe(200)
  expect((await accept(api, token, as)).body).toEqual({ handle: coach.handle, isBookable: true })
  const me = (await api.call('accounts.me', {}, { as })).body
  expect(await workOf(coach.id)).toMatchObject([{ clientId: me.id, status: 'active' }])
  const record = await system((tx) => tx.select().from(clientRecords))
  expect(record, 'the address that the coach knows, not the one they signed in with').toMatchObject([
    { coachId: coach.id, clientId: me.id, email: 'mara@lind.test' },
  ])
  expect(await open(api, token, as)).toMatchObject({ state: 'yours', sent: null })
  expect(await open(api, token)).toMatchObject({ state: 'answered', sent: null })
  expect(await accept(api, token, as)).toMatchObject({ status: 410, body: { code: 'invitation_over' } })
  expect(await decline(api, token)).toMatchObject({ status: 410, body: { code: 'invitation_over' } })
  const told = (await mailsSent(committed.at)).filter(({ template }) => template === 'engagements.accepted')
  expect(told).toMatchObject([{ to: `${coach.id}@example.test`, subject: 'Mara Lindqvist accepted your invitation' }])
  expect(told[0]?.text).toContain(`/coach/clients/${me.id}`)
  expect(told[0]?.text).not.toContain('mara.lind@home.test')
  const list = await api.call('sessions.clients', {}, { as: coach.as, from: newCaller() })
  expect(list.body.items).toMatchObject([{ id: me.id, name: 'Mara Lindqvist', sessions: 0 }])
})

test('the mail is in its language, with the coach’s words as text, a text part and no other link [IN02]', async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  const note = 'Come & see.\n<a href="https://evil.test">Prize</a>\nA second line.'
  const { mails } = await invited(api, committed, coach.as, 'ana@lind.test', { locale: 'es', note, name: '<b>Ana</b>' })
  const [mail] = mails
  expect(mail?.subject).toBe('Inès Moreau te invita a trabajar juntos')
  expect(mail?.html).toContain('lang="es"')
  expect(mail?.html).not.toContain('<a href="https://evil.test">')
  expect(mail?.html).not.toContain('<b>Ana')
  expect(mail?.html).not.toContain('<img')
  expect([...(mail?.html.matchAll(/href="([^"]+)"/g) ?? [])].map(([, href]) => href)).toEqual([
    expect.stringMatching(/^http:\/\/localhost:3000\/es\/invited\//),
  ])
  expect(mail?.text).toContain('<a href="https://evil.test">Prize</a>')
  const crlf = { email: 'ana2@lind.test', name: 'Ana\r\nBcc: x@y.test', locale: 'es' }
  expect(await api.call('engagements.invite', crlf, { as: coach.as, from: newCaller() })).toMatchObject({ status: 422 })
})

test('[AZ04] an invitation to the address of an account leaves it as it is and signs nobody in', async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  const member = await aMember({ email: 'known@lind.test', name: 'Noor Haddad' })
  const before = await stateOf(member.id)
  const { token } = await invited(api, committed, coach.as, 'known@lind.test', { name: 'Somebody Else' })
  const visitor = new CookieJar()
  await open(api, token, visitor)
  expect(await accept(api, token, visitor)).toMatchObject({ status: 401, body: { code: 'sign_in_required' } })
  const mass = { token, role: 'coach', name: 'Evil', password: 'stolen kettle, two stairs' }
  expect(await api.call('engagements.acceptInvitation', mass, { from: newCaller() })).toMatchObject({ status: 401 })
  expect(visitor.header()).toBe('')
  expect(await stateOf(member.id)).toEqual(before)
  const { as } = await aBrowserOf()
  expect(await api.call('engagements.acceptInvitation', mass, { as, from: newCaller() })).toMatchObject({ status: 422 })
  // Somebody else accepts it: the account of the address is untouched by that, too.
  expect((await accept(api, token, as)).status).toBe(200)
  expect(await stateOf(member.id)).toEqual(before)
})

const stateOf = async (id: string) => ({
  account: await system((tx) => tx.select().from(accounts).where(eq(accounts.id, id))),
  ...(await withIdentity(async (tx) => ({
    user: await tx.select().from(user).where(eq(user.id, id)),
    password: await tx.select({ hash: account.password }).from(account).where(eq(account.userId, id)),
    sessions: await tx.select({ id: session.id }).from(session).where(eq(session.userId, id)),
  }))),
})

test('of two who accept at once, one does; as often as it is tried', { timeout: 60_000 }, async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  for (const round of [1, 2, 3, 4]) {
    const { token } = await invited(api, committed, coach.as, `race${round}@lind.test`)
    const people = await Promise.all([aBrowserOf(), aBrowserOf(), aBrowserOf()])
    const answers = await Promise.all([
      ...people.map(({ as }) => accept(api, token, as)),
      accept(api, token, people[0].as),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 410, 410, 410])
    expect(await workOf(coach.id)).toHaveLength(round)
  }
  const told = (await mailsSent(committed.at)).filter(({ template }) => template === 'engagements.accepted')
  expect(told).toHaveLength(4)
})

test('accepting and taking back at once: one of them happens', { timeout: 60_000 }, async ({ api, committed }) => {
  const coach = await aCoachAt()
  for (const round of [1, 2, 3]) {
    const { token, id } = await invited(api, committed, coach.as, `race${round}@lind.test`)
    const { as } = await aBrowserOf()
    const [accepted, back] = await Promise.all([
      accept(api, token, as),
      api.call('engagements.takeBackInvitation', { id }, { as: coach.as, from: newCaller() }),
    ])
    expect([accepted.status, back.status].sort()).toEqual(accepted.status === 200 ? [200, 409] : [200, 410])
  }
})

test('two coaches of one list: an address is invited once, whoever was faster', async ({ api }) => {
  const coach = await aCoachAt()
  const wish = { email: 'twice@lind.test', locale: 'en' }
  const invite = () => api.call('engagements.invite', wish, { as: coach.as, from: newCaller() })
  const answers = await Promise.all([invite(), invite(), invite()])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
})

test('a link that is bent, of an earlier mail or signed for something else is as one nobody sent', async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  const { token, id } = await invited(api, committed, coach.as)
  const dayBefore = { sentAt: sql`private.clock() - interval '25 hours'` }
  await system((tx) => tx.update(clientInvitations).set(dayBefore))
  await api.call('engagements.inviteAgain', { id }, { as: coach.as, from: newCaller() })
  const next = tokenIn(await mailsSent(committed.at, 'mara@lind.test'))
  const expiresAt = Date.now() + 86_400_000
  const { as } = await aBrowserOf()
  const unknown = [
    token,
    `${next.slice(0, -1)}${next.endsWith('A') ? 'B' : 'A'}`,
    next.slice(0, 20),
    signLink({ purpose: 'sessions.cancel', facts: [id, '2'], expiresAt }),
    signLink({ purpose: 'invitation', facts: [crypto.randomUUID(), '1'], expiresAt }),
    'a-link-that-nobody-sent',
    '',
  ]
  for (const bent of unknown) {
    expect(await open(api, bent), bent).toMatchObject({ code: 'link_invalid', status: 410 })
    const refused = await accept(api, bent, as)
    expect([410]).toContain(refused.status)
    expect((await decline(api, bent)).status).toBe(410)
  }
  expect(await workOf(coach.id)).toEqual([])
  expect(await open(api, next)).toMatchObject({ state: 'open' })
  expect((await accept(api, next, as)).status).toBe(200)
})

test('opening changes nothing; ended, taken back and declined ones say so and cannot be accepted', async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  const { as } = await aBrowserOf()
  const [ended, back, no] = [
    await invited(api, committed, coach.as, 'ended@lind.test'),
    await invited(api, committed, coach.as, 'back@lind.test'),
    await invited(api, committed, coach.as, 'no@lind.test'),
  ]
  const rows = () => system((tx) => tx.select().from(clientInvitations).orderBy(clientInvitations.email))
  const before = await rows()
  for (const { token } of [ended, back, no]) await open(api, token)
  expect(await rows()).toEqual(before)
  await api.call('engagements.takeBackInvitation', { id: back.id }, { as: coach.as, from: newCaller() })
  expect((await decline(api, no.token)).body).toEqual({})
  const over = { expiresAt: sql`private.clock()` }
  await system((tx) => tx.update(clientInvitations).set(over).where(eq(clientInvitations.id, ended.id)))
  const states = [
    [ended.token, 'expired'],
    [back.token, 'taken_back'],
    [no.token, 'answered'],
  ] as const
  for (const [token, state] of states) {
    expect(await open(api, token)).toMatchObject({ state, sent: null })
    expect(await accept(api, token, as)).toMatchObject({ status: 410, body: { code: 'invitation_over' } })
  }
  expect(await workOf(coach.id)).toEqual([])
  const list = await api.call('engagements.invitations', {}, { as: coach.as, from: newCaller() })
  expect(list.body.items.map(({ email, state }: Body) => [email, state])).toEqual([
    ['no@lind.test', 'declined'],
    ['ended@lind.test', 'ended'],
  ])
})

test('a coach who pauses can be accepted, one who is gone cannot; nobody accepts their own, no admin any', async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  const { token } = await invited(api, committed, coach.as)
  const other = await aCoachAt()
  const admin = await aBrowserOf('admin')
  const set = (given: Partial<typeof coaches.$inferInsert>) =>
    system((tx) => tx.update(coaches).set(given).where(eq(coaches.id, coach.id)))
  expect(await open(api, token, coach.as)).toMatchObject({ state: 'own', sent: null })
  expect(await accept(api, token, coach.as)).toMatchObject({ status: 410 })
  expect(await open(api, token, admin.as)).toMatchObject({ state: 'open' })
  expect(await accept(api, token, admin.as)).toMatchObject({ status: 403, body: { code: 'not_for_your_role' } })
  await system((tx) => tx.update(accounts).set({ status: 'suspended' }).where(eq(accounts.id, coach.id)))
  expect(await open(api, token)).toEqual({ state: 'gone', coach: null, sent: null })
  expect(await accept(api, token, other.as)).toMatchObject({ status: 410 })
  await system((tx) => tx.update(accounts).set({ status: 'active' }).where(eq(accounts.id, coach.id)))
  await set({ status: 'paused' })
  expect(await open(api, token)).toMatchObject({ state: 'open', coach: { isBookable: false } })
  expect((await accept(api, token, other.as)).body).toEqual({ handle: coach.handle, isBookable: false })
  expect(await workOf(coach.id)).toMatchObject([{ clientId: other.id }])
})

test('a past client who accepts works with the coach again, and what was written down stays', async ({
  api,
  committed,
}) => {
  const coach = await aCoachAt()
  const client = await aBrowserOf()
  const first = await invited(api, committed, coach.as, 'first@lind.test')
  await accept(api, first.token, client.as)
  const id = client.id
  await api.call('engagements.saveRecord', { id, email: 'desk@lind.test' }, { as: coach.as, from: newCaller() })
  await api.call('sessions.endWork', { id }, { as: coach.as, from: newCaller() })
  const second = await invited(api, committed, coach.as, 'desk@lind.test')
  expect((await accept(api, second.token, client.as)).status).toBe(200)
  expect((await workOf(coach.id)).map(({ status }) => status).sort()).toEqual(['active', 'ended'])
  const file = await api.call('sessions.client', { id }, { as: coach.as, from: newCaller() })
  expect(file.body).toMatchObject({ endedAt: null, how: 'invited', record: { email: 'desk@lind.test' } })
})

test('an erased account takes its invitations and records along, on either side', async ({ api, committed }) => {
  const [coach, kept] = [await aCoachAt(), await aCoachAt()]
  const [client, stays] = [await aBrowserOf(), await aBrowserOf()]
  for (const { as, id } of [coach, kept]) {
    for (const one of [client, stays]) {
      await accept(
        api,
        (await invited(api, committed, as, `${one.id.slice(0, 8)}.${id.slice(0, 8)}@lind.test`)).token,
        one.as,
      )
    }
  }
  await invited(api, committed, coach.as, 'open@lind.test')
  const erase = async (id: string) => {
    await system((tx) =>
      tx
        .update(accounts)
        .set({ status: 'closing', deleteAfter: sql`now() - interval '1 minute'` })
        .where(eq(accounts.id, id)),
    )
    const { eraseDue } = await import('#features/accounts/deletion/commands.ts')
    await eraseDue()
    await mailsSent(committed.at)
  }
  await erase(client.id)
  const left = () =>
    system(async (tx) => ({
      records: (await tx.select().from(clientRecords)).map(({ coachId, clientId }) => [coachId, clientId]),
      invitations: (await tx.select().from(clientInvitations)).map(({ coachId }) => coachId),
    }))
  expect((await left()).records).toEqual(
    expect.arrayContaining([
      [coach.id, stays.id],
      [kept.id, stays.id],
    ]),
  )
  expect((await left()).records).toHaveLength(2)
  const list = await api.call('sessions.clients', {}, { as: kept.as, from: newCaller() })
  expect(list.body.items.map(({ id }: Body) => id)).toEqual([stays.id])
  const gone = await api.call('sessions.client', { id: client.id }, { as: kept.as, from: newCaller() })
  expect(gone).toMatchObject({ status: 404 })
  await erase(coach.id)
  expect(await left()).toEqual({ records: [[kept.id, stays.id]], invitations: [kept.id] })
})

test('[AZ11] whoever has the link is shown these keys and no more, in every role', async ({ api, committed }) => {
  const coach = await aCoachAt()
  const { token } = await invited(api, committed, coach.as)
  const [client, admin] = [await aBrowserOf(), await aBrowserOf('admin')]
  const shown = {
    coach: ['id', 'name', 'headline', 'handle', 'isBookable'],
    sent: ['name', 'email', 'note', 'expiresAt'],
  }
  for (const as of [undefined, client.as, admin.as]) {
    const body = await open(api, token, as)
    expect(Object.keys(body).sort()).toEqual(['coach', 'sent', 'state'])
    expect(Object.keys(body.coach).sort()).toEqual(shown.coach.toSorted())
    expect(Object.keys(body.sent).sort()).toEqual(shown.sent.toSorted())
  }
  expect(Object.keys(await open(api, token, coach.as)).sort()).toEqual(['coach', 'sent', 'state'])
  const list = await api.call('engagements.invitations', {}, { as: coach.as, from: newCaller() })
  expect(Object.keys(list.body.items[0]).sort()).toEqual([
    'againFrom',
    'answeredAt',
    'email',
    'expiresAt',
    'id',
    'locale',
    'name',
    'sentAt',
    'state',
  ])
  const direct = await withActor({ kind: 'client', id: client.id }, (tx) => tx.select().from(clientInvitations))
  expect(direct).toEqual([])
})
