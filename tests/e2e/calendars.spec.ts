// Calendars out and in: what is booked shows in the feed, and what stands in another calendar is not offered.
import { once } from 'node:events'
import http from 'node:http'
import type { APIRequestContext } from '@playwright/test'
import { request } from '@playwright/test'
import ICAL from 'ical.js'
import en from '#messages/en.json' with { type: 'json' }
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { demoLogin, E2E } from './support/demo.ts'
import { becomeClient } from './support/door.ts'

const DAY = 86_400_000
const words = en.Calendars

type Bookable = { handle: string; offeringId: string; startsAt: number }

/** The first free time from `days` days on of a coach of the demo. */
async function firstFree(api: APIRequestContext, search: string, days: number): Promise<Bookable> {
  const { items } = await call<{ items: { handle: string }[] }>(api, 'coaches/directory', { search })
  const handle = items[0]?.handle ?? ''
  const coach = await call<{ offerings: { id: string }[] }>(api, 'coaches/byHandle', { handle })
  const offeringId = coach.offerings[0]?.id ?? ''
  const from = Date.now() + days * DAY
  const asked = { handle, offeringId, from, to: from + 14 * DAY }
  const { starts } = await call<{ starts: number[] }>(api, 'availability/slots', asked)
  return { handle, offeringId, startsAt: starts[0] ?? 0 }
}

async function isFree(api: APIRequestContext, { handle, offeringId, startsAt }: Bookable): Promise<boolean> {
  const asked = { handle, offeringId, from: startsAt - DAY, to: startsAt + DAY }
  return (await call<{ starts: number[] }>(api, 'availability/slots', asked)).starts.includes(startsAt)
}

/** A calendar app: it knows an address, and has no cookies. */
async function subscribe(address: string) {
  const app = await request.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '10.250.0.1' } })
  return {
    async event(uid: string) {
      const text = await (await app.get(address)).text()
      const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
      const found = events.find((one) => one.getFirstPropertyValue('uid') === uid)
      return found && { event: new ICAL.Event(found), status: String(found.getFirstPropertyValue('status')) }
    },
    status: async () => (await app.get(address)).status(),
    close: () => app.dispose(),
  }
}

test('[2.1.3/6] [3.3.2/3] [3.3.2/4] a client’s app shows what they book, and that it was cancelled', async ({
  open,
  page: _,
}) => {
  const browser = await open()
  await becomeClient(browser, 'Feed Reader')
  const page = await browser.newPage()
  await page.goto('/settings/calendars')
  await expect(page.getByRole('heading', { level: 1, name: words.title.off })).toBeVisible()
  await expect(page.getByText(words.in.title)).toHaveCount(0) // clients have no hours to block
  await page.getByRole('button', { name: words.out.make }).click()
  const address = await page.getByLabel(words.out.address).inputValue()
  await expect(page.getByRole('link', { name: words.out.open })).toHaveAttribute(
    'href',
    address.replace('http', 'webcal'),
  )
  const app = await subscribe(address)
  const free = await firstFree(browser.request, demoLogin('coach').name, 6)
  const hold = await call<{ id: string }>(browser.request, 'sessions/hold', {
    offeringId: free.offeringId,
    startsAt: free.startsAt,
  })
  expect(await app.event(hold.id)).toBeUndefined()
  await call(browser.request, 'sessions/confirm', { id: hold.id })
  const booked = await app.event(hold.id)
  expect(booked?.event.startDate.toJSDate().getTime()).toBe(free.startsAt)
  expect(booked?.status).toBe('CONFIRMED')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: words.title.read })).toBeVisible()
  await call(browser.request, 'sessions/cancel', { id: hold.id, reason: '' })
  expect((await app.event(hold.id))?.status).toBe('CANCELLED')
  await page.getByRole('button', { name: words.out.renew }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: words.out.renew }).click()
  await expect(page.getByLabel(words.out.address)).not.toHaveValue(address)
  await expect(page.getByLabel(words.out.address)).toBeFocused()
  expect(await app.status()).toBe(404)
  await page.getByRole('button', { name: words.out.stop }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: words.out.stop }).click()
  await expect(page.getByRole('button', { name: words.out.make })).toBeVisible()
  await app.close()
})

test('what stands in a coach’s own calendar is not offered, until the calendar is removed', async ({
  open,
  page: visitor,
}) => {
  const free = await firstFree(visitor.request, demoLogin('coach').name, 20)
  const stamp = new Date(free.startsAt).toISOString().replace(/[-:]|\.\d+/g, '')
  const theirs = http.createServer((_req, res) =>
    res.end(
      `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Dentist\r\nDTSTART:${stamp}\r\nDURATION:PT30M\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    ),
  )
  theirs.listen(Number(E2E.calendars.split(':')[1]), '127.0.0.1')
  await once(theirs, 'listening')
  const page = await (await open('coach')).newPage()
  await page.goto('/settings/calendars')
  await page.getByRole('button', { name: words.in.add }).click()
  await page.getByLabel(words.in.name).fill('Practice')
  await page.getByLabel(words.in.address).fill('https://localhost/calendar.ics')
  await page.getByRole('button', { name: words.in.addIt }).click()
  await expect(page.getByText(en.Problems.not_public)).toBeVisible()
  await page.getByLabel(words.in.address).fill(`webcal://${E2E.calendars}/secret/basic.ics`)
  await page.getByRole('button', { name: words.in.addIt }).click()
  await expect(page.getByText('Blocks one time in the next four weeks.')).toBeVisible()
  await expect(page.getByText(E2E.calendars, { exact: true })).toBeVisible()
  await expect(page.getByText('basic.ics')).toHaveCount(0)
  expect(await isFree(visitor.request, free)).toBe(false)
  await page.getByRole('button', { name: words.in.removeAt.replace('{name}', 'Practice') }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: words.in.remove, exact: true }).click()
  await expect(page.getByText(words.in.none)).toBeVisible()
  expect(await isFree(visitor.request, free)).toBe(true)
  theirs.closeAllConnections()
  theirs.close()
})
