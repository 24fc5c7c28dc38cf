// The work has ended: an unlisted coach is a stranger to their former client again, and how the two come together anew.
import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { readSlots } from '#features/availability/queries.ts'
import { makeLink } from '#features/coaches/link/commands.ts'
import { coaches } from '#features/coaches/tables.ts'
import { acceptInvitation, inviteClient } from '#features/engagements/invitations/commands.ts'
import { invitationLink } from '#features/engagements/invitations/queries.ts'
import { clientInvitations } from '#features/engagements/invitations/tables.ts'
import { coachPolicies } from '#features/offerings/policy/tables.ts'
import { readSessionRate } from '#features/offerings/rates/queries.ts'
import { offerings } from '#features/offerings/tables.ts'
import { readCoachPage } from '#features/search/directory/queries.ts'
import { hashOfLink } from '#platform/auth/links.ts'
import type { Person } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test as inTx } from '../../../../tests/support/db.ts'
import { aBookableCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test as overHttp } from '../../../../tests/support/http.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { confirmSession } from '../confirmation/commands.ts'
import { holdSlot } from '../holds/commands.ts'
import { moveByLink, readTimesByLink } from '../links/commands.ts'
import { changeLinks } from '../links/queries.ts'
import { listSessions } from '../lists/queries.ts'
import { readHome, readOwnCoaches } from '../overview/queries.ts'
import { readSession } from '../queries.ts'
import { readNewTimes } from '../reschedule/queries.ts'
import { endWork, resumeWork } from './commands.ts'

const DAY = 86_400_000
const NINE = Date.parse('2027-03-03T08:00:00Z') // Wednesday, 9:00 in Berlin
const WINDOW = { from: NINE, to: NINE + DAY }

/** An unlisted coach with a rate, terms and a link who ended the work with a client; they had one session. */
async function aFormerClient(tx: Tx) {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const made = await aBookableCoach(tx, { status: 'unlisted' })
  const { offering } = made
  const coach = asCoach(made.coach)
  await tx.execute(sql`insert into loom.coach_rates (coach_id, minor, currency) values (${coach.id}, 8000, 'EUR')`)
  await tx.insert(coachPolicies).values({ coachId: coach.id, freeUntilMin: 60, moveUntilMin: 60 })
  const client: Person = { kind: 'client', id: (await anAccount(tx)).id }
  const startsAt = '2026-12-01T08:00:00Z'
  const had = await aSession(tx, { offeringId: offering.id, clientId: client.id, status: 'ended', startsAt })
  return { coach, client, offering, handle: made.coach.handle, had: had.id }
}

type World = Awaited<ReturnType<typeof aFormerClient>>

/** The work ends; the coach's link, known to nobody yet. */
async function end(tx: Tx, { coach, client }: World): Promise<string> {
  const made = await makeLink(tx, coach)
  expect(await endWork(tx, coach, client.id)).toMatchObject({ ok: true })
  return hashOfLink((made.ok && made.value.address?.split('/').at(-1)) || '')
}

/** What the client finds of the coach; a hold is tried last and taken back. */
async function found(tx: Tx, { coach, client, offering, handle, had }: World) {
  const { id } = coach
  const seen = {
    offered: (await tx.select().from(offerings).where(eq(offerings.coachId, id))).length > 0,
    terms: (await tx.select().from(coachPolicies).where(eq(coachPolicies.coachId, id))).length > 0,
    page: (await readCoachPage(tx, handle)) !== null,
    slots: ((await readSlots(tx, { offeringId: offering.id, handle, ...WINDOW }))?.starts.length ?? 0) > 0,
    rate: (await readSessionRate(tx, id)) !== null,
    rating: (await tx.execute(sql`select from private.coach_rating(${id})`)).rows.length > 0,
    atHome: (await readHome(tx, client)).coaches.length > 0,
    own: (await readOwnCoaches(tx, client)).length > 0,
    wayToPage: (await readSession(tx, had))?.with?.handle === handle,
  }
  const undone = new Error('undone')
  let held = ''
  const trying = tx.transaction(async (sp) => {
    const answer = await holdSlot(sp, client, { offeringId: offering.id, startsAt: NINE })
    held = answer.ok ? 'held' : answer.reason
    throw undone
  })
  await expect(trying).rejects.toBe(undone)
  return { ...seen, held }
}

const ALL = {
  ...{ offered: true, terms: true, page: true, slots: true, rate: true, rating: true, atHome: true, own: true },
  ...{ wayToPage: true, held: 'held' },
}
const NOTHING = {
  ...{ offered: false, terms: false, page: false, slots: false, rate: false, rating: false, atHome: false, own: false },
  ...{ wayToPage: false, held: 'not_offered' },
}

inTx(
  '[AZ01] a former client finds and books an unlisted coach no more; what they had stays, with their name',
  async ({ tx, as }) => {
    const made = await aFormerClient(tx)
    const { coach, client, had } = made
    await as(client)
    expect(await found(tx, made), 'while they work together').toEqual(ALL)
    await as(coach)
    await end(tx, made)
    await as(client)
    expect(await found(tx, made)).toEqual(NOTHING)
    expect(await readSession(tx, had)).toMatchObject({ with: { id: coach.id, name: 'Inès Moreau', handle: null } })
    expect((await listSessions(tx, client, { list: 'past', limit: 5 })).items).toMatchObject([
      { id: had, with: { name: 'Inès Moreau', handle: null } },
    ])
    await as('system')
    await tx.update(coaches).set({ status: 'listed' }).where(eq(coaches.id, coach.id))
    await as(client)
    expect(await found(tx, made), 'as everybody').toEqual({ ...ALL, own: false })
  },
)

inTx('they come back by the private link, and one confirmed session later need it no more', async ({ tx, as }) => {
  const made = await aFormerClient(tx)
  const { coach, client, offering } = made
  await as(coach)
  const link = await end(tx, made)
  await as({ ...client, links: [link] })
  expect(await found(tx, made)).toEqual({ ...ALL, own: false })
  const held = await holdSlot(tx, client, { offeringId: offering.id, startsAt: NINE + 3_600_000 })
  expect(await confirmSession(tx, client, held.ok ? held.value.id : '')).toMatchObject({ ok: true })
  await as(client)
  expect(await found(tx, made)).toEqual(ALL)
})

inTx('they come back by an invitation, not before they accept it; and by their coach', async ({ tx, as }) => {
  const made = await aFormerClient(tx)
  const { coach, client } = made
  await as(coach)
  await end(tx, made)
  const mail = { email: 'back@lind.test', name: '', locale: 'en' as const, note: '' }
  const invited = await inviteClient(tx, coach, mail)
  if (!invited.ok) throw new Error(invited.reason)
  const [sent] = await tx
    .select({ sends: clientInvitations.sends, expiresAt: epochMs(clientInvitations.expiresAt) })
    .from(clientInvitations)
  const link = invitationLink({ ...invited.value, sends: sent?.sends ?? 0, expiresAt: sent?.expiresAt ?? 0 })
  await as(client)
  expect(await found(tx, made)).toEqual(NOTHING)
  expect(await acceptInvitation(tx, link.split('/').at(-1) ?? '')).toMatchObject({ ok: true })
  expect(await found(tx, made)).toEqual(ALL)
  await as(coach)
  expect(await endWork(tx, coach, client.id)).toMatchObject({ ok: true })
  await as(client)
  expect(await found(tx, made)).toEqual(NOTHING)
  await as(coach)
  expect(await resumeWork(tx, coach, client.id)).toMatchObject({ ok: true })
  await as(client)
  expect(await found(tx, made)).toEqual(ALL)
})

inTx(
  '[AZ01] while a session of the two is ahead, the page and moving it stay theirs, and nothing new is booked',
  async ({ tx, as, pass }) => {
    const made = await aFormerClient(tx)
    const { coach, client, offering, had } = made
    await as(coach)
    await end(tx, made)
    await as('system')
    const startsAt = new Date(NINE).toISOString()
    const asked = { offeringId: offering.id, clientId: client.id, status: 'requested' as const, startsAt }
    const { id } = await aSession(tx, asked)
    await as(client)
    const waiting = { ...NOTHING, page: true, rate: true, rating: true, wayToPage: true }
    expect(await found(tx, made)).toEqual(waiting)
    expect(await readCoachPage(tx, made.handle)).toMatchObject({ offerings: [], next: null, listed: false })
    expect((await readNewTimes(tx, { id, ...WINDOW }))?.starts).toContain(NINE + 3_600_000)
    expect(await readSession(tx, had)).toMatchObject({ with: { handle: made.handle } })
    await pass('3 days')
    expect(await found(tx, made), 'nobody answered in time').toEqual(NOTHING)
  },
)

inTx('[AZ01] what an unlisted coach offers cannot be forged by a former client either', async ({ tx, as }) => {
  const made = await aFormerClient(tx)
  const { coach, client, offering } = made
  await as(coach)
  await end(tx, made)
  await as(client)
  const { name, kind, place, placeDetail } = offering
  const forged = tx.transaction((sp) =>
    sp.execute(sql`
      insert into loom.sessions (coach_id, offering_id, status, holder_id, hold_number, hold_expires_at, starts_at, ends_at,
        blocked, name, kind, minutes, price_minor, currency, policy, place, place_detail)
      values (${coach.id}, ${offering.id}, 'held', ${client.id}, 1, private.clock() + interval '5 minutes',
        '2027-03-03T08:00Z', '2027-03-03T09:00Z', '[2027-03-03T08:00Z,2027-03-03T09:00Z)', ${name}, ${kind}, 60, 9000,
        'EUR', '{"freeUntilMin":0}', ${place}, ${placeDetail})`),
  )
  await expect(forged).rejects.toMatchObject({ cause: { message: expect.stringMatching(/copy of what is offered/) } })
  const reopened = tx.transaction((sp) =>
    sp.execute(sql`insert into loom.engagements (coach_id, client_id) values (${coach.id}, ${client.id})`),
  )
  await expect(reopened).rejects.toMatchObject({ cause: { message: expect.stringMatching(/row-level security/) } })
  const resumed = await tx.execute(sql`update loom.engagements set status = 'active', ended_at = null returning id`)
  expect(resumed.rows).toEqual([])
})

inTx('[AZ11] the functions that say whom one books and waits for name one’s own coaches alone', async ({ tx, as }) => {
  const [mine, theirs] = [await aFormerClient(tx), await aFormerClient(tx)]
  await aSession(tx, { offeringId: theirs.offering.id, clientId: theirs.client.id, startsAt: '2027-03-04T08:00:00Z' })
  const ids = async (name: string) =>
    (await tx.execute<{ id: string }>(sql`select ${sql.raw(`private.${name}()`)} as id`)).rows.map(({ id }) => id)
  await as(mine.client)
  expect([await ids('my_unlisted_coaches'), await ids('coaches_ahead')]).toEqual([[mine.coach.id], []])
  await as(theirs.client)
  expect([await ids('my_unlisted_coaches'), await ids('coaches_ahead')]).toEqual([[theirs.coach.id], [theirs.coach.id]])
  for (const nobody of [mine.coach, VISITOR]) {
    await as(nobody)
    expect([await ids('my_unlisted_coaches'), await ids('coaches_ahead')]).toEqual([[], []])
  }
})

inTx('a coach does not book their own client’s hours by being their coach', async ({ tx, as }) => {
  const made = await aFormerClient(tx)
  const other = await aBookableCoach(tx, { status: 'unlisted' })
  await aSession(tx, { offeringId: made.offering.id, clientId: other.coach.id, startsAt: '2026-12-02T08:00:00Z' })
  await as(made.coach)
  expect(await readCoachPage(tx, other.coach.handle)).toBeNull()
  await as(asCoach(other.coach))
  expect(await readCoachPage(tx, made.handle)).not.toBeNull()
})

overHttp('[AZ01] to a former client an unlisted coach is, byte for byte, one who never was', async ({ api }) => {
  const { offering, coach, handle, as } = await withSystem('a test begins', async (tx) => {
    const made = await aBookableCoach(tx, { status: 'unlisted' })
    const { clientId } = await aSession(tx, {
      ...{ offeringId: made.offering.id, status: 'ended', startsAt: '2026-01-05T10:00:00Z' },
    })
    await tx.execute(sql`update loom.engagements set status = 'ended', ended_at = now() where client_id = ${clientId}`)
    const as = await signedIn(tx, { kind: 'client', id: clientId })
    return { ...made, handle: made.coach.handle, as }
  })
  const startsAt = (Math.floor(Date.now() / DAY) + 3) * DAY + 10 * 3_600_000
  const ask = async (whose: { coachId: string; handle: string; offeringId: string }) => {
    const options = { as, from: newCaller() }
    const { coachId, offeringId } = whose
    const window = `from=${startsAt}&to=${startsAt + DAY}&offeringId=${offeringId}`
    const answers = [
      await api.rest('GET', `/coaches/${whose.handle}`, undefined, options),
      await api.rest('GET', `/slots?coachId=${coachId}&${window}`, undefined, options),
      await api.rest('GET', `/slots?handle=${whose.handle}&${window}`, undefined, options),
      await api.rest('GET', `/coaches/${coachId}/rate`, undefined, options),
      await api.rest('POST', '/sessions', { offeringId, startsAt }, options),
    ]
    return answers.map(({ status, body }) => ({ status, body: { ...body, instance: '' } }))
  }
  const answers = await ask({ coachId: coach.id, handle, offeringId: offering.id })
  const nobody = { coachId: randomUUID(), handle: `coach-${randomUUID()}`, offeringId: randomUUID() }
  expect(answers).toEqual(await ask(nobody))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 200, 422])
})

overHttp(
  'a session ahead of a work that ended all the same is moved by the link of its mail',
  async ({ committed }) => {
    expect(committed.name).toBeTruthy()
    const { id, client } = await withSystem('a test begins', async (tx) => {
      const made = await aFormerClient(tx)
      const startsAt = new Date(NINE).toISOString()
      const clientId = made.client.id
      const { id } = await aSession(tx, { offeringId: made.offering.id, clientId, startsAt })
      // No command does this while a session is ahead; whatever did, the session stays reachable.
      await tx.execute(
        sql`update loom.engagements set status = 'ended', ended_at = now() where client_id = ${clientId}`,
      )
      return { id, client: made.client }
    })
    const links = changeLinks({ id, sequence: 0, startsAt: NINE }, { id: client.id, locale: 'en' })
    const token = links.move.split('/').at(-1) ?? ''
    const times = await readTimesByLink({ token, ...WINDOW })
    expect(times).toMatchObject({ ok: true })
    expect(await moveByLink({ token, startsAt: NINE + 3_600_000 })).toMatchObject({ ok: true })
    expect(await withActor(client, (tx) => readSession(tx, id))).toMatchObject({ startsAt: NINE + 3_600_000 })
  },
)
