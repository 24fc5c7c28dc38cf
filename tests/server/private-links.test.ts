// What our server does around a page for a browser that came by a coach's private link.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { pageRequest } from '#platform/api/request.ts'
import { hashOfLink, rememberLink } from '#platform/auth/links.ts'
import type { Actor } from '#platform/db/actor.ts'
import { withSystem } from '#platform/db/tx.ts'
import { anAccount } from '../support/factories.ts'
import { signedIn } from '../support/signed-in.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import { newAddress } from './people.ts'

let site: Site
let actors: (Actor | undefined)[] = []

beforeAll(async () => {
  site = await openSite(async (_req, res) => {
    actors.push((await pageRequest.getStore()?.context())?.actor)
    res.setHeader('content-type', 'text/html').end('<h1>a page</h1>')
  })
})
afterAll(() => site.close())
beforeEach(() => {
  actors = []
})

const secret = randomBytes(16).toString('base64url')
const cookie = rememberLink(null, secret).split(';')[0] ?? ''
const get = (headers: Record<string, string>) => site.get('/coaches/ana', headers, { from: newAddress() })

test('[AZ01] it is never given a kept page, and what it is given is kept by nobody', async () => {
  for (let n = 0; n < 2; n++) {
    expect((await get({})).headers).toMatchObject({ 'cache-control': 'public, max-age=0, must-revalidate' })
    const { headers } = await get({ cookie })
    expect(headers).toMatchObject({ 'cache-control': 'private, no-store', vary: expect.stringContaining('Cookie') })
    expect(headers).not.toHaveProperty('etag')
  }
  expect(actors).toEqual([
    { kind: 'visitor', id: null },
    ...[1, 2].map(() => ({ kind: 'visitor', id: null, links: [hashOfLink(secret)] })),
  ])
})

test('the links count for a visitor and for who is signed in; of a bent cookie nothing does', async () => {
  const person = await withSystem('a test begins', (tx) => anAccount(tx))
  const jar = await withSystem('a test begins', (tx) => signedIn(tx, person))
  await get({ cookie: `${jar.header()}; ${cookie}` })
  await get({ cookie: cookie.replace(secret, secret.split('').reverse().join('')) })
  expect(actors).toMatchObject([
    { kind: 'client', id: person.id, links: [hashOfLink(secret)] },
    { kind: 'visitor', links: [] },
  ])
})

test('[IN07] an address with a secret in it is a private link whatever it begins with, and nothing else is', async () => {
  for (const begins of ['_', '-', '0', 'a']) {
    const { status, headers } = await site.get(`/with/${begins}${'x'.repeat(21)}`, {}, { from: newAddress() })
    expect([begins, status, headers.location]).toEqual([begins, 303, '/with'])
  }
  for (const [path, status] of [
    ['/with', 200],
    ['/with/', 200], // the double of Next answers whatever the page of an address that leads nowhere is
    ['/with/a/b', 200],
    ['/with/_x', 404],
  ] as const) {
    expect([path, (await site.get(path, {}, { from: newAddress() })).status]).toEqual([path, status])
  }
  const posted = await site.get(`/with/${secret}`, {}, { method: 'POST', from: newAddress() })
  expect(posted.status).toBe(405)
})
