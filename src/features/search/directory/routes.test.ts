// The public and the coach's routes of coaches, offerings and availability, as they answer over HTTP.
import { expect } from 'vitest'
import { withSystem } from '#platform/db/tx.ts'
import type { Body } from '../../../../tests/support/api.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { test } from '../../../../tests/support/db.ts'
import { aBookableCoach, aCoach, anAccount, anOffering, asCoach } from '../../../../tests/support/factories.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { sweepDirectory } from './refresh/commands.ts'

const COACHS_OWN = {
  'availability.mine': {},
  'availability.save': {},
  'availability.preview': {},
  'offerings.mine': {},
  'offerings.create': {},
  'offerings.change': {},
  'offerings.archive': {},
  'offerings.restore': {},
  'offerings.order': {},
  'coaches.chooseListing': {},
  'coaches.link': {},
  'coaches.makeLink': {},
  'coaches.stopLink': {},
}
const ADMINS = { 'coaches.applications': {}, 'coaches.approve': {}, 'coaches.decline': {} }
const APPLICANTS = { 'coaches.apply': {}, 'coaches.submit': {}, 'coaches.withdraw': {} }

async function opened(at: Parameters<typeof openApi>[0]) {
  const api = await openApi(at)
  const world = await withSystem('a test begins', async (tx) => {
    const { coach, offering } = await aBookableCoach(tx)
    await anOffering(tx, { coachId: coach.id, placeDetail: 'https://secret.example.test/room' })
    return {
      coach,
      offering,
      jars: {
        visitor: undefined,
        client: await signedIn(tx, await anAccount(tx)),
        coach: await signedIn(tx, asCoach(coach)),
        admin: await signedIn(tx, await anAccount(tx, { role: 'admin' })),
      },
    }
  })
  await sweepDirectory()
  return { api, ...world }
}

test('[AZ02] each role is refused what is another’s', { timeout: 30_000 }, async ({ committed }) => {
  const { api, jars } = await opened(committed.at)
  const codes = async (as: (typeof jars)['client'] | undefined, procedures: object, from: string) => {
    const found = new Set<string>()
    for (const name of Object.keys(procedures)) {
      const { status, body } = await api.call(name, {}, { as, from })
      found.add(`${status} ${body.code}`)
    }
    return [...found]
  }
  expect(await codes(undefined, { ...COACHS_OWN, ...ADMINS, ...APPLICANTS }, '127.24.0.1')).toEqual([
    '401 sign_in_required',
  ])
  expect(await codes(jars.client, { ...COACHS_OWN, ...ADMINS }, '127.24.0.2')).toEqual(['403 not_for_your_role'])
  expect(await codes(jars.coach, { ...ADMINS, ...APPLICANTS }, '127.24.0.3')).toEqual(['403 not_for_your_role'])
  expect(await codes(jars.admin, { ...COACHS_OWN, ...APPLICANTS }, '127.24.0.4')).toEqual(['403 not_for_your_role'])
  await api.close()
})

test('[AZ11] every role is shown the same keys of a coach, and no place', { timeout: 30_000 }, async ({
  committed,
}) => {
  const { api, coach, offering, jars } = await opened(committed.at)
  const offered = [
    ...['currency', 'description', 'id', 'kind', 'minutes', 'name', 'onRequest', 'place', 'priceMinor'],
    'questions',
  ]
  const coachKeys = ['certifications', 'handle', 'headline', 'id', 'languages', 'name', 'specialties', 'zone']
  const window = `from=${Date.now()}&to=${Date.now() + 86_400_000}`
  const keys = (value: Body) => Object.keys(value).toSorted()
  for (const [role, as] of Object.entries(jars)) {
    const from = '127.24.0.5'
    const list = await api.rest('GET', '/coaches', undefined, { as, from })
    expect([list.status, keys(list.body), keys(list.body.items[0])], role).toEqual([
      200,
      ['items', 'next'],
      [...coachKeys, 'lowestPrice', 'next', 'opening', 'rate', 'rating'].toSorted(),
    ])
    expect(keys(list.body.items[0].next)).toEqual(['minutes', 'offeringId', 'starts'])
    const page = await api.rest('GET', `/coaches/${coach.handle}`, undefined, { as, from })
    expect([page.status, keys(page.body), keys(page.body.coach)]).toEqual([
      200,
      ['coach', 'listed', 'next', 'offerings', 'rating'],
      ['bio', ...coachKeys],
    ])
    expect(page.body.offerings.map(keys)).toEqual([offered, offered])
    const slots = await api.rest('GET', `/slots?coachId=${coach.id}&offeringId=${offering.id}&${window}`, undefined, {
      as,
      from,
    })
    expect([slots.status, keys(slots.body)]).toEqual([
      200,
      ['away', 'bookableUntil', 'coachId', 'minutes', 'starts', 'zone'],
    ])
    expect(JSON.stringify([list.body, page.body, slots.body])).not.toContain('secret.example')
  }
  await api.close()
})

test('a coach who is not listed answers as one who does not exist', { timeout: 30_000 }, async ({ committed }) => {
  const { api, jars } = await opened(committed.at)
  const hidden = await withSystem('a test begins', (tx) => aBookableCoach(tx, { status: 'paused' }))
  const unknown = {
    ...hidden,
    coach: { id: crypto.randomUUID(), handle: 'nobody' },
    offering: { id: crypto.randomUUID() },
  }
  const window = { from: Date.now(), to: Date.now() + 86_400_000 }
  for (const as of [undefined, jars.client, jars.coach]) {
    const asked = async ({ coach, offering }: typeof unknown) => {
      const answers = [
        await api.call('coaches.byHandle', { handle: coach.handle }, { as, from: '127.24.0.6' }),
        ...(await Promise.all(
          [{ coachId: coach.id }, { handle: coach.handle }].map((who) =>
            api.call('availability.slots', { ...who, offeringId: offering.id, ...window }, { as, from: '127.24.0.6' }),
          ),
        )),
      ]
      return answers.map(({ status, body }) => [status, { ...body, instance: '' }])
    }
    const answers = await asked(hidden)
    expect(answers.map(([status]) => status)).toEqual([404, 404, 404])
    expect(answers).toEqual(await asked(unknown))
  }
  const day = Math.ceil(Date.now() / 86_400_000) * 86_400_000
  for (const { offering } of [hidden, unknown]) {
    const held = await api.call(
      'sessions.hold',
      { offeringId: offering.id, startsAt: day + 10 * 3_600_000 },
      { as: jars.client, from: '127.24.0.6' },
    )
    expect([held.status, held.body.code]).toEqual([422, 'not_offered'])
  }
  await api.close()
})

test('[IN06] whatever is sent to a route is refused or answered, never an error', { timeout: 60_000 }, async ({
  committed,
}) => {
  const { api, coach, offering } = await opened(committed.at)
  const odd = [
    "' or 1=1 --",
    '\u0000',
    '\ud800',
    { $gt: '' },
    ['a'],
    1e308,
    2 ** 53 + 1,
    -1,
    null,
    true,
    '9'.repeat(400),
  ]
  const rounds: [string, object, 'coach' | 'admin' | undefined][] = [
    ['coaches.directory', { search: 'a', specialty: 'b', language: 'en', limit: 5, cursor: 'x' }, undefined],
    ['coaches.byHandle', { handle: coach.handle }, undefined],
    ['availability.slots', { coachId: coach.id, handle: 'x', offeringId: offering.id, from: 0, to: 1 }, undefined],
    ['offerings.create', { name: 'a', kind: 'coaching', description: '', minutes: 60, priceMinor: 0 }, 'coach'],
    ['offerings.order', { ids: [offering.id] }, 'coach'],
    ['coaches.edit', { name: 'a', headline: '', bio: '', specialties: ['x'], languages: ['en'], zone: 'UTC' }, 'coach'],
    ['coaches.decline', { id: coach.id, reason: 'a long reason' }, 'admin'],
    ['availability.save', { zone: 'UTC', rules: [], stepMin: 30, horizonDays: 3, minNoticeMin: 1 }, 'coach'],
  ]
  // Somebody of their own for every field: limits count people and addresses, and none is reached here.
  const somebody = (role: 'coach' | 'admin') =>
    withSystem('a test goes on', async (tx) =>
      signedIn(tx, role === 'coach' ? asCoach(await aCoach(tx)) : await anAccount(tx, { role })),
    )
  let fields = 0
  for (const [name, input, role] of rounds) {
    for (const field of Object.keys(input)) {
      const as = role && (await somebody(role))
      const from = `127.24.1.${++fields}`
      for (const value of odd) {
        const { status } = await api.call(name, { ...input, [field]: value }, { as, from })
        expect([200, 201, 400, 404, 409, 422], `${name} ${field} ${JSON.stringify(value)}`).toContain(status)
      }
    }
  }
  for (const query of [
    'from=1&from=2&to=3',
    'from=%00&to=%ED%A0%80',
    'from=1e3&to=9e9',
    'from=0&to=99999999999999999999',
    'from=4102444800000&to=4102444800001',
    '__proto__=1&constructor=2',
  ]) {
    const { status } = await api.rest(
      'GET',
      `/slots?coachId=${coach.id}&offeringId=${offering.id}&${query}`,
      undefined,
      {
        from: '127.24.2.1',
      },
    )
    expect(status, query).toBeLessThan(500)
  }
  await api.close()
})
