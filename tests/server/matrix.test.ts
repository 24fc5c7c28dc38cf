// Who may do what: every endpoint and every page with every kind of person, from the router and the list of pages.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { PAGES } from '#server/pages.ts'
import { procedures } from '#server/routes.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import type { Who } from './people.ts'
import { EVERY, kindOf, newAddress, onePersonOfEveryKind } from './people.ts'

let site: Site
let rendered = ''

beforeAll(async () => {
  site = await openSite((req, res) => {
    rendered = req.url ?? ''
    res.statusCode = rendered.endsWith('/not-found') ? 404 : 200
    res.setHeader('content-type', 'text/html').end('<h1>a page</h1>')
  })
})
afterAll(() => site.close())

const CLOSED = ['sign_in_required', 'not_for_your_role', 'second_factor_required']

/** How somebody outside the audience is refused. */
const refusal = (who: Who): [number, string] => {
  if (who === 'visitor') return [401, 'sign_in_required']
  return [403, who === 'enrolling admin' ? 'second_factor_required' : 'not_for_your_role']
}

for (const { path, spec, method, address } of procedures()) {
  const name = path.join('.')
  test(`[AZ02] ${name} is open to ${spec.audience.join(', ')} and to nobody else, by both of its addresses`, async () => {
    const jars = await onePersonOfEveryKind()
    for (const who of EVERY) {
      const as = { ...(jars[who] && { as: jars[who] }) }
      const rest = address.replace(/\{\w+\}/g, () => randomUUID())
      const answers = [
        await site.api.rest(method, rest, method === 'GET' ? undefined : {}, { ...as, from: newAddress() }),
        await site.api.call(name, {}, { ...as, from: newAddress() }),
      ]
      const mayCall = spec.audience.includes(kindOf(who)) && (who !== 'enrolling admin' || spec.whileEnrolling)
      for (const { status, body } of answers) {
        expect([who, status < 500]).toEqual([who, true])
        if (mayCall) expect([who, CLOSED.includes(body?.code)]).toEqual([who, false])
        else if (spec.audience.includes(kindOf(who))) expect([who, status, body.code]).toEqual([who, ...refusal(who)])
        else expect([who, status, body.code]).toEqual([who, ...refusal(kindOf(who))])
        if (jars[who]?.header() === '') break // signed out by the first of the two
      }
    }
  })
}

/** What a visitor may call. A new name here is a decision. */
const OPEN = [
  /^accounts\.(signUp|signIn|signOut|giveCode|giveBackupCode|verifyEmail|resetPassword|agreeToEmailChange)$/,
  /^accounts\.(requestCode|giveEmailCode)$/,
  /^accounts\.(requestVerification|requestReset|readVerification|readReset|readEmailChange)$/,
  /^availability\.slots$/,
  /^calendars\.readFeed$/,
  /^coaches\.(directory|facets|soonest|byHandle)$/,
  /^dev\.\w+$/,
  /^engagements\.(openInvitation|declineInvitation)$/,
  /^errors\.report$/,
  /^offerings\.rateOf$/,
  /^practice\.get$/,
  /^sessions\.(hold|releaseHold|setAgenda|setAnswers|get|previewSeries)$/,
  /^sessions\.(openLink|timesByLink|cancelByLink|moveByLink)$/,
]

test('[AZ02] visitors may call what is listed here; only admins what is below admin', () => {
  for (const { path, spec, address } of procedures()) {
    const name = path.join('.')
    expect([name, spec.audience.includes('visitor')]).toEqual([name, OPEN.some((one) => one.test(name))])
    if (/^\/admin\//.test(address)) expect([name, spec.audience]).toEqual([name, ['admin']])
  }
})

for (const { path, audience, whileEnrolling } of PAGES) {
  test(`[AZ02] the page ${path} is open to ${audience.join(', ')} and to nobody else`, async () => {
    const jars = await onePersonOfEveryKind()
    const address = path.replace(/\[\w+\]/g, () => randomUUID())
    for (const who of EVERY) {
      const cookie = jars[who]?.header()
      const got = await site.get(address, cookie ? { cookie } : {}, { from: newAddress() })
      const kind = kindOf(who)
      const told = [who, got.status, got.headers.location]
      if (who === 'enrolling admin' && !whileEnrolling && path !== '/two-factor/set-up') {
        expect(told).toEqual([who, 303, '/two-factor/set-up'])
      } else if ((audience as readonly string[]).includes(kind)) {
        expect(told).toEqual([who, 200, undefined])
      } else if (kind === 'visitor') {
        expect(told).toEqual([who, 303, `/sign-in?next=${encodeURIComponent(address)}`])
      } else if ((audience as readonly string[]).includes('visitor')) {
        expect(told).toEqual([who, 303, '/home'])
      } else {
        expect(told).toEqual([who, 404, undefined])
        expect(rendered).toBe('/en/not-found')
      }
    }
  })
}
