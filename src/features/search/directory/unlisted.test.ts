// A coach who is not in the directory: who finds and books them, and that nobody else learns of them.
import { randomBytes, randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { readSlots } from '#features/availability/queries.ts'
import { bookingLinks } from '#features/coaches/link/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { readSessionRate } from '#features/offerings/rates/queries.ts'
import { offerings } from '#features/offerings/tables.ts'
import { readCoachRating } from '#features/reviews/queries.ts'
import { sessionRatings } from '#features/reviews/tables.ts'
import { keepFavourite } from '#features/search/favourites/commands.ts'
import { holdSlot } from '#features/sessions/holds/commands.ts'
import { readOwnCoaches } from '#features/sessions/overview/queries.ts'
import { hashOfLink, rememberLink } from '#platform/auth/links.ts'
import type { Actor } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withSystem } from '#platform/db/tx.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { setClock } from '../../../../tests/support/clock.ts'
import { test as inTx } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, aSession, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test as overHttp } from '../../../../tests/support/http.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { readCoachPage } from './queries.ts'

const NINE = Date.parse('2027-03-01T08:00:00Z')
const DAY = 86_400_000
/** Headers that differ from answer to answer, whatever is asked for. */
const CHANGING = /^(x-request-id|date|set-cookie|ratelimit-(remaining|reset))$/

async function give(tx: Tx, coachId: string): Promise<string> {
  const secret = randomBytes(16).toString('base64url')
  await tx.insert(bookingLinks).values({ coachId, secretHash: hashOfLink(secret), sealedSecret: 'sealed' })
  return secret
}

/** An unlisted coach with a rate, three ratings and a link; a client of theirs, and one who waits for an answer. */
async function world(tx: Tx, status: 'unlisted' | 'paused' = 'unlisted') {
  await setClock(tx, '2027-03-01T06:00:00Z')
  const { coach, offering } = await aBookableCoach(tx, { status })
  await tx.execute(sql`insert into loom.coach_rates (coach_id, minor, currency) values (${coach.id}, 8000, 'EUR')`)
  let client = ''
  for (let n = 0; n < 3; n++) {
    const startsAt = `2026-12-0${n + 1}T08:00:00Z`
    const past = await aSession(tx, { offeringId: offering.id, status: 'ended', startsAt })
    client = past.clientId
    const given = { sessionId: past.id, coachId: coach.id, raterId: past.clientId, stars: 5 }
    await tx.insert(sessionRatings).values(given)
  }
  const startsAt = '2027-03-09T08:00:00Z'
  const asked = await aSession(tx, { offeringId: offering.id, status: 'requested', startsAt })
  return { coach, offering, link: hashOfLink(await give(tx, coach.id)), client, waiting: asked.clientId }
}

type World = Awaited<ReturnType<typeof world>>

/** What somebody finds of the coach; a hold is tried last, since it changes something. */
async function found(tx: Tx, who: Actor | 'system', { coach, offering }: World) {
  const { id } = coach
  const ask = { offeringId: offering.id, coachId: id, from: NINE, to: NINE + DAY }
  const wish = { offeringId: offering.id, startsAt: NINE }
  const held = who === 'system' ? null : await holdSlot(tx, who, wish)
  return {
    row: (await tx.select({ id: coaches.id }).from(coaches).where(eq(coaches.id, id))).length > 0,
    offering: (await tx.select().from(offerings).where(eq(offerings.coachId, id))).length > 0,
    page: (await readCoachPage(tx, coach.handle)) !== null,
    slots: ((await readSlots(tx, ask))?.starts.length ?? 0) > 0,
    rate: (await readSessionRate(tx, id)) !== null,
    rating: (await readCoachRating(tx, id)) !== null,
    held: held && (held.ok ? 'held' : held.reason),
  }
}

const ALL = { row: true, offering: true, page: true, slots: true, rate: true, rating: true }
const NOTHING = { row: false, offering: false, page: false, slots: false, rate: false, rating: false }
const client = (id: string): Actor => ({ kind: 'client', id })

inTx(
  '[AZ01] an unlisted coach is there for their clients, for who came by the link, and for nobody else',
  async ({ tx, as }) => {
    const made = await world(tx)
    const { coach, link } = made
    const dead = hashOfLink('a link of another time')
    const stranger = await anAccount(tx)
    const other = asCoach(await aCoach(tx))
    const theirs = hashOfLink(await give(tx, other.id))
    const admin = await anAccount(tx, { role: 'admin' })
    const everybody: [string, Actor | 'system', object][] = [
      ['a visitor', VISITOR, { ...NOTHING, held: 'not_offered' }],
      ['a visitor with a dead link', { ...VISITOR, links: [dead] }, { ...NOTHING, held: 'not_offered' }],
      [
        'a visitor with the link of somebody else',
        { ...VISITOR, links: [theirs] },
        { ...NOTHING, held: 'not_offered' },
      ],
      ['a stranger', client(stranger.id), { ...NOTHING, held: 'not_offered' }],
      ['another coach', other, { ...NOTHING, held: 'not_offered' }],
      ['a visitor with the link', { ...VISITOR, links: [dead, link] }, { ...ALL, held: 'held' }],
      ['a stranger with the link', { ...client(stranger.id), links: [link] } as Actor, { ...ALL, held: 'held' }],
      ['another coach with the link', { ...other, links: [link] }, { ...ALL, held: 'held' }],
      ['their client', client(made.client), { ...ALL, held: 'held' }],
      // Their session and its page stay theirs; whether more follows is for the answer to say.
      [
        'who waits for their answer',
        client(made.waiting),
        { ...ALL, offering: false, slots: false, held: 'not_offered' },
      ],
      ['the coach', asCoach(coach), { ...ALL, held: 'own_session' }],
      ['the system', 'system', { ...ALL, held: null }],
    ]
    for (const [name, one, finds] of everybody) {
      const who: typeof one = one === 'system' || one.id ? one : { ...one, visit: randomUUID() }
      await as(who)
      const seen = await tx.transaction(async (sp) => {
        const it = await found(sp, who, made)
        await sp.execute(sql`set local role loom_system`)
        await sp.execute(sql`delete from loom.sessions where status = 'held'`)
        return it
      })
      expect([name, seen]).toEqual([name, finds])
    }
    // An admin reads the profile of whoever applied, and no more.
    await as(admin)
    const { held: _, ...seen } = await found(tx, admin, made)
    expect(seen).toEqual({ ...NOTHING, row: true })
  },
)

inTx('[AZ01] a paused coach takes no bookings, whoever asks', async ({ tx, as }) => {
  const made = await world(tx, 'paused')
  for (const who of [
    { ...VISITOR, visit: randomUUID(), links: [made.link] },
    { ...client(made.client), links: [made.link] } as Actor,
  ]) {
    await as(who)
    expect(await found(tx, who, made)).toMatchObject({
      offering: false,
      page: false,
      slots: false,
      held: 'not_offered',
    })
  }
  await as(asCoach(made.coach))
  expect(await readCoachPage(tx, made.coach.handle)).toBeNull()
})

inTx('[AZ01] what an unlisted coach offers cannot be booked past the commands either', async ({ tx, as }) => {
  const { coach, offering } = await world(tx)
  const stranger = await anAccount(tx)
  await as(stranger)
  const { name, kind, minutes, place, placeDetail } = offering
  const forged = tx.transaction((sp) =>
    sp.execute(sql`
      insert into loom.sessions (coach_id, offering_id, status, holder_id, hold_number, hold_expires_at, starts_at, ends_at,
        blocked, name, kind, minutes, price_minor, currency, policy, place, place_detail)
      values (${coach.id}, ${offering.id}, 'held', ${stranger.id}, 1, private.clock() + interval '5 minutes',
        '2027-03-01T08:00Z', '2027-03-01T09:00Z', '[2027-03-01T08:00Z,2027-03-01T09:00Z)', ${name}, ${kind}, ${minutes},
        9000, 'EUR', '{"freeUntilMin":0}', ${place}, ${placeDetail})`),
  )
  await expect(forged).rejects.toMatchObject({ cause: { message: expect.stringMatching(/copy of what is offered/) } })
})

inTx(
  '[AZ11] who came by links learns of those coaches, and of nobody who else came by or works with them',
  async ({ tx, as }) => {
    const [{ coach, link, client: of }, other] = [await world(tx), await aCoach(tx, { status: 'unlisted' })]
    const byLink = async () =>
      (await tx.execute<{ id: string }>(sql`select private.coaches_by_link() as id`)).rows.map(({ id }) => id)
    const shows = async (id: string) =>
      (await tx.execute<{ shows: boolean }>(sql`select private.shows_coach(${id}, 'unlisted') as shows`)).rows[0]?.shows
    await as(VISITOR)
    expect([await byLink(), await shows(coach.id), await shows(randomUUID())]).toEqual([[], false, false])
    await as({ ...VISITOR, links: [link, hashOfLink('another')] })
    expect([await byLink(), await shows(coach.id), await shows(other.id)]).toEqual([[coach.id], true, false])
    expect((await tx.execute(sql`select * from loom.booking_links`)).rows).toEqual([])
    await as(client(of))
    expect([await byLink(), await shows(coach.id), await shows(other.id)]).toEqual([[], true, false])
    await as(asCoach(other))
    expect((await tx.execute(sql`select * from loom.booking_links`)).rows).toEqual([])
    const terms = await tx.execute<{ terms: unknown }>(
      sql`select private.offering_terms(id) as terms from (select gen_random_uuid() as id) s`,
    )
    expect(terms.rows).toEqual([{ terms: null }])
  },
)

inTx('[AZ11] the terms of a session’s offering are told to its two sides alone', async ({ tx, as }) => {
  const session = await aSession(tx)
  const terms = async () =>
    (await tx.execute<{ terms: object | null }>(sql`select private.offering_terms(${session.id}) as terms`)).rows[0]
      ?.terms
  const fields = ['bufferBeforeMin', 'bufferAfterMin', 'minNoticeMin', 'horizonDays', 'stepMin']
  for (const who of [client(session.clientId), asCoach({ id: session.coachId })]) {
    await as(who)
    expect(Object.keys((await terms()) ?? {})).toEqual(fields)
  }
  await as('system')
  for (const who of [VISITOR, await anAccount(tx), asCoach(await aCoach(tx))]) {
    await as(who)
    expect(await terms()).toBeNull()
    await as('system')
  }
})

inTx(
  'nobody keeps an unlisted coach among their favourites; their clients know whom they can book',
  async ({ tx, as }) => {
    const { coach, client: of } = await world(tx)
    await as(client(of))
    expect(await keepFavourite(tx, client(of), coach.id)).toMatchObject({ status: 404 })
    const own = () => readOwnCoaches(tx, { kind: 'client', id: of })
    expect(await own()).toEqual([{ id: coach.id, handle: coach.handle, name: coach.name }])
    await as('system')
    await tx.update(coaches).set({ status: 'paused' }).where(eq(coaches.id, coach.id))
    await as(client(of))
    expect(await own()).toEqual([])
  },
)

overHttp(
  '[AZ01] to everybody else an unlisted coach is, byte for byte, one who never was',
  { timeout: 60_000 },
  async ({ api }) => {
    const { coach, offering, jars } = await withSystem('a test begins', async (tx) => {
      const made = await aBookableCoach(tx, { status: 'unlisted' })
      await give(tx, made.coach.id)
      const bearer = new CookieJar()
      bearer.keep([rememberLink(null, randomBytes(16).toString('base64url'))])
      const client = await signedIn(tx, await anAccount(tx))
      return {
        ...made,
        jars: { visitor: undefined, client, coach: await signedIn(tx, asCoach(await aCoach(tx))), bearer },
      }
    })
    const startsAt = (Math.floor(Date.now() / DAY) + 3) * DAY + 10 * 3_600_000
    const nobody = { coachId: randomUUID(), handle: `coach-${randomUUID()}`, offeringId: randomUUID() }
    const somebody = { coachId: coach.id, handle: coach.handle, offeringId: offering.id }
    for (const [who, as] of Object.entries(jars)) {
      const ask = async ({ coachId, handle, offeringId }: typeof somebody) => {
        const options = { from: newCaller(), ...(as && { as }) }
        const window = `from=${startsAt}&to=${startsAt + DAY}&offeringId=${offeringId}`
        const answers = [
          await api.rest('GET', `/coaches/${handle}`, undefined, options),
          await api.rest('GET', `/slots?coachId=${coachId}&${window}`, undefined, options),
          await api.rest('GET', `/slots?handle=${handle}&${window}`, undefined, options),
          await api.rest('GET', `/coaches/${coachId}/rate`, undefined, options),
          await api.rest('POST', '/sessions', { offeringId, startsAt }, options),
          await api.rest('PUT', `/me/favourites/${coachId}`, {}, options),
        ]
        return answers.map(({ status, body, headers }) => {
          const said = Object.entries(headers).filter(([name]) => !CHANGING.test(name))
          return { status, body: { ...body, instance: '' }, headers: Object.fromEntries(said) }
        })
      }
      const answers = await ask(somebody)
      expect([who, answers]).toEqual([who, await ask(nobody)])
      expect(answers.map(({ status }) => status)).toEqual([
        404,
        404,
        404,
        200,
        422,
        who === 'visitor' || who === 'bearer' ? 401 : 404,
      ])
    }
  },
)
