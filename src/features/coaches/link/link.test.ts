// A coach's private link over HTTP: made, copied, opened, renewed, turned off.
import { sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { LIMITS } from '#platform/limits/classes.ts'
import type { Api, CallOptions } from '../../../../tests/support/api.ts'
import { CookieJar } from '../../../../tests/support/api.ts'
import { aBookableCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { newCaller, test } from '../../../../tests/support/http.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import type { Listing } from '../listing/rules.ts'

const pathOf = (address: string) => address.replace(env().BASE_URL, '')

/** An unlisted coach with a browser, and the path of their private link. */
async function aLink(api: Api) {
  const { coach, offering, as } = await withSystem('a test begins', async (tx) => {
    const made = await aBookableCoach(tx, { status: 'unlisted' })
    return { ...made, as: await signedIn(tx, asCoach(made.coach)) }
  })
  const from = newCaller()
  const make = async () => pathOf((await api.call('coaches.makeLink', {}, { as, from })).body.address)
  const choose = (status: Listing) => api.call('coaches.chooseListing', { status }, { as, from })
  return { coach, offering, as, from, make, choose, path: await make() }
}

const opened = (api: Api, path: string, options: CallOptions = {}) =>
  api.send('GET', path, undefined, { from: newCaller(), ...options })

test('[PR01] a link leads to its coach and is remembered by the browser alone', async ({ api }) => {
  const { coach, path } = await aLink(api)
  expect(path).toMatch(/^\/with\/[\w-]{22}$/)
  const answer = await opened(api, path)
  expect(answer).toMatchObject({ status: 303, body: '' })
  expect(answer.headers).toMatchObject({
    location: `/coaches/${coach.handle}`,
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'x-robots-tag': 'noindex, nofollow',
  })
  const [cookie = ''] = answer.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/^loom_links=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/)
  const head = await api.send('HEAD', path, undefined, { from: newCaller() })
  expect(head.headers.location).toBe(`/coaches/${coach.handle}`)
})

test('it leads on in the language of whoever opens it', async ({ api }) => {
  const { coach, path } = await aLink(api)
  const as = await withSystem('a test', async (tx) => signedIn(tx, await anAccount(tx, { locale: 'es' })))
  const page = `/coaches/${coach.handle}`
  for (const [options, location] of [
    [{ headers: { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' } }, `/de${page}`],
    [{ headers: { 'accept-language': 'fr;q=0.9, en;q=0.2, es-MX;q=0.3' } }, `/es${page}`],
    [{ headers: { 'accept-language': 'fr,it' } }, page],
    [{ headers: { 'accept-language': ',;q=,de;q=0,*' } }, page],
    [{ as, headers: { 'accept-language': 'de' } }, `/es${page}`],
  ] as const) {
    expect((await opened(api, path, options)).headers.location).toBe(location)
  }
  expect((await opened(api, '/with/x', { headers: { 'accept-language': 'de' } })).headers.location).toBe('/de/with')
})

test('[AZ01] one that never was, was renewed, is off, or is of a paused coach are all the same', async ({ api }) => {
  const { as, from, path, make, choose } = await aLink(api)
  const whole = async (of: string) => {
    const { status, body, headers } = await opened(api, of)
    const { date: _, 'x-request-id': __, ...rest } = headers
    return { status, body, headers: rest }
  }
  const unknown = await whole(`/with/${'a'.repeat(22)}`)
  expect(unknown).toMatchObject({ status: 303, headers: { location: '/with', 'cache-control': 'no-store' } })
  expect(unknown.headers).not.toHaveProperty('set-cookie')
  for (const odd of ['/with/x', `/with/_${'a'.repeat(21)}`, '/with/%20', `/with/${'a'.repeat(500)}`]) {
    expect(await whole(odd)).toEqual(unknown)
  }
  const next = await make()
  expect(next).not.toBe(path)
  expect(await whole(path)).toEqual(unknown)
  expect((await whole(next)).headers).toHaveProperty('set-cookie')
  await choose('paused')
  expect(await whole(next)).toEqual(unknown)
  await choose('listed')
  expect((await whole(next)).headers).toHaveProperty('set-cookie')
  await api.call('coaches.stopLink', {}, { as, from })
  expect(await whole(next)).toEqual(unknown)
})

test('[AZ01] who came by a link books, also unknown to us; renewing it makes them a stranger at once', async ({
  api,
}) => {
  const { coach, offering, path, make } = await aLink(api)
  const [jar, from] = [new CookieJar(), newCaller()]
  const page = () => api.rest('GET', `/coaches/${coach.handle}`, undefined, { as: jar, from })
  expect((await page()).status).toBe(404)
  await opened(api, path, { as: jar })
  expect(await page()).toMatchObject({ status: 200, body: { listed: false, coach: { id: coach.id } } })
  const now = Date.now()
  const ask = { offeringId: offering.id, coachId: coach.id, from: now, to: now + 7 * 86_400_000 }
  const slots = await api.call('availability.slots', ask, { as: jar, from })
  const [first, second] = slots.body.starts as number[]
  const hold = (startsAt: number | undefined) =>
    api.call('sessions.hold', { offeringId: offering.id, startsAt }, { as: jar, from })
  expect((await hold(first)).status).toBe(200)
  await make()
  expect((await page()).status).toBe(404)
  expect((await api.call('availability.slots', ask, { as: jar, from })).status).toBe(404)
  expect(await hold(second)).toMatchObject({ status: 422, body: { code: 'not_offered' } })
})

test('a coach copies their link again and has one at most; whose it is not, cannot', async ({ api }) => {
  const { as, from, path } = await aLink(api)
  expect(await api.call('coaches.link', {}, { as, from })).toMatchObject({
    body: { on: true, address: env().BASE_URL + path },
  })
  const other = await withSystem('a test', async (tx) => signedIn(tx, asCoach((await aBookableCoach(tx)).coach)))
  const off = { on: false, address: null, createdAt: null }
  expect((await api.call('coaches.link', {}, { as: other, from: newCaller() })).body).toEqual(off)
  expect((await api.call('coaches.stopLink', {}, { as: other, from: newCaller() })).body).toEqual(off)
  expect((await api.call('coaches.link', {}, { as, from })).body.on).toBe(true)
  await withSystem('a test', (tx) => tx.execute(sql`update loom.booking_links set sealed_secret = 'of another time'`))
  expect((await api.call('coaches.link', {}, { as, from })).body).toMatchObject({ on: true, address: null })
  expect((await opened(api, path)).headers).toHaveProperty('set-cookie')
})

test('[PR01] the secret is in no table', async ({ api }) => {
  const { as, from } = await aLink(api)
  const keyed = await api.call('coaches.makeLink', {}, { as, from, headers: { 'idempotency-key': 'k' } })
  const secret = pathOf(keyed.body.address).split('/')[2] ?? ''
  await opened(api, `/with/${secret}`)
  const { rows } = await withSystem('a test', (tx) =>
    tx.execute<{ all: string }>(sql`
      select concat((select json_agg(l) from loom.booking_links l), (select json_agg(k) from loom.idempotency_keys k),
        (select json_agg(e) from loom.audit_events e), (select json_agg(e) from loom.error_events e)) as all`),
  )
  expect(rows[0]?.all).toContain('coaches.link_made')
  expect(rows[0]?.all).not.toContain(secret)
})

test('[5.3.1/1] links are tried so often and no more, by the address that tries, signed in or not', async ({ api }) => {
  const { as, path } = await aLink(api)
  const from = newCaller()
  for (let n = 0; n < LIMITS.link.points; n++) expect((await opened(api, `/with/${n}`, { from })).status).toBe(303)
  for (const options of [{}, { as }]) {
    const refused = await opened(api, path, { from, ...options })
    expect([refused.status, refused.headers['set-cookie']]).toEqual([429, undefined])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  }
})
