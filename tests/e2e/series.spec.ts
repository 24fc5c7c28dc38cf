// Several sessions at once, week after week: booked together, moved and cancelled one by one, from one on, or all.
import type { APIRequestContext, Page } from '@playwright/test'
import type { Reader } from '#client/format.ts'
import { formatTime, isoDay } from '#client/format.ts'
import { slotWindow } from '#features/sessions/booking/rules.ts'
import { repeatsOf, shifted } from '#features/sessions/series/rules.ts'
import en from '#messages/en.json' with { type: 'json' }
import { startOfWeek } from '#ui/calendar/days.ts'
import { openSession } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { demoLogin } from './support/demo.ts'
import { becomeClient, stranger } from './support/door.ts'
import { mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoOverflow } from './support/sound.ts'

const DAY_MS = 86_400_000
const words = en.Series

type Found = { handle: string; offeringId: string; startsAt: number; following: number[] }
type Coach = { coach: { id: string }; offerings: { id: string; name: string }[] }
type Slots = { zone: string; starts: number[] }
type Line = { id: string; startsAt: number; status: string; series: { number: number; of: number } | null }

/** A free time that is free in the following weeks, too; some days ahead, so that journeys beside this one leave it. */
async function findSeries(request: APIRequestContext, name: string, offering: string, times: number): Promise<Found> {
  const { items } = await call<{ items: { handle: string }[] }>(request, 'coaches/directory', { search: name })
  const handle = items[0]?.handle ?? ''
  const { coach, offerings } = await call<Coach>(request, 'coaches/byHandle', { handle })
  const offeringId = offerings.find((one) => one.name === offering)?.id ?? ''
  const from = Date.now() + 2 * DAY_MS
  const asked = { coachId: coach.id, offeringId, from, to: from + 50 * DAY_MS }
  const { zone, starts } = await call<Slots>(request, 'availability/slots', asked)
  const isFree = new Set(starts)
  const followingOf = (startsAt: number) => repeatsOf(zone, startsAt, { everyWeeks: 1, times })
  const fit = starts.filter((startsAt) => followingOf(startsAt).every((start) => isFree.has(start)))
  const startsAt = fit[Math.floor(fit.length / 2)] ?? 0
  return { handle, offeringId, startsAt, following: followingOf(startsAt) }
}

async function toReview(page: Page, { handle, offeringId, startsAt }: Found): Promise<void> {
  await page.goto(`/book/${handle}?offering=${offeringId}&start=${startsAt}`)
  await page.getByRole('button', { name: /^Hold / }).click()
  await page.getByRole('button', { name: en.Booking.toAgenda }).click()
  await page.getByRole('button', { name: en.Booking.toReview }).click()
  await expect(page.getByRole('heading', { name: en.Booking.title.review })).toBeVisible()
}

test('a client books four weeks at once, one of them at another time, and finds them in the list [2.1.3/1] [2.1.4/1]', async ({
  page,
  open,
}) => {
  const client = await becomeClient(page.context(), 'Ottilie Brandt')
  const found = await findSeries(page.request, 'Ruth', 'Working session', 4)
  const rival = await open()
  await becomeClient(rival, 'Rafael Lima')
  const [, third = 0] = found.following
  await toReview(page, found)
  await call(rival.request, 'sessions/hold', { offeringId: found.offeringId, startsAt: third })

  await page.getByText(words.every['1'], { exact: true }).click()
  const lines = page.getByRole('list', { name: words.lines })
  await expect(lines.getByRole('listitem')).toHaveCount(4)
  await expect(page.getByText(words.reason.slot_taken)).toBeVisible()
  await expectNoAxeFindings(page, 'series: a conflict')
  await expectNoOverflow(page, 'series: a conflict')
  // What is left to decide comes first; a reload forgets nothing that was chosen before it.
  await expect(page.getByRole('button', { name: words.decide })).toBeVisible()
  await page.reload()
  await page
    .getByRole('group', { name: /^Free near/ })
    .getByRole('button')
    .first()
    .click()
  await expect(lines.getByText(/^instead of/)).toBeVisible()
  await page.getByRole('button', { name: 'Confirm 4 sessions' }).click()

  await expect(page.getByText(/^Your 4 sessions with .* are confirmed/)).toBeVisible()
  await expect(page.getByRole('list', { name: words.lines }).getByRole('listitem')).toHaveCount(4)
  await expectNoAxeFindings(page, 'series: booked')
  const mail = await mailTo(page.request, client.email, /^Confirmed: 4 sessions/)
  expect(mail.text).toContain(en.SessionMail.series.dates.toUpperCase())

  const { items } = await call<{ items: Line[] }>(page.request, 'sessions/list', { list: 'upcoming' })
  expect(items.map(({ series }) => series?.number)).toEqual([1, 2, 3, 4])
  expect(items.map(({ startsAt }) => startsAt === third)).toEqual([false, false, false, false])
  await page.goto('/sessions')
  await expect(page.getByRole('list', { name: 'Upcoming' }).getByText(/4 of 4$/)).toBeVisible()
})

test('a client cancels a session of a series and the following: one mail, and what lies before stays [2.1.4/4] [2.1.4/5]', async ({
  page,
}) => {
  const client = await becomeClient(page.context(), 'Ottokar Weiss')
  const { offeringId, startsAt, following } = await findSeries(page.request, 'Yuki', 'Slow session', 4)
  const { id } = await call<Line>(page.request, 'sessions/hold', { offeringId, startsAt })
  await call(page.request, 'sessions/bookSeries', { id, starts: following })
  await page.goto('/sessions')
  await openSession(page, '2 of 4')
  await expect(page.getByRole('heading', { name: '2 of 4 in a series' })).toBeVisible()
  await expectNoAxeFindings(page, 'series: a session')
  await expectNoOverflow(page, 'series: a session')

  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByText('This one and the following (3)').click()
  await expect(page.getByRole('list', { name: en.Sessions.series.cancelled }).getByRole('listitem')).toHaveCount(3)
  await expectNoAxeFindings(page, 'series: cancelling')
  await page.getByLabel('Reason').fill('Half a year abroad.')
  await page.getByRole('button', { name: 'Cancel 3 sessions' }).click()
  await expect(page.getByText('Reason: Half a year abroad.')).toBeVisible()
  const told = await mailTo(page.request, client.email, /^Cancelled: 3 sessions/)
  expect(told.text).toContain('Half a year abroad.')
  const left = await call<{ items: Line[] }>(page.request, 'sessions/list', { list: 'upcoming' })
  expect(left.items.map(({ series }) => series)).toEqual([{ number: 1, of: 4 }])
})

type Shift = { to: number; planned: number[] }

/**
 * A time that the move page of a session shows, at which it and those that move along are free and lie beside where
 * they are; `planned` is where each goes.
 */
async function findShift(
  request: APIRequestContext,
  { id = '', startsAt: picked = 0 }: Partial<Line>,
  { moving, scope }: { moving: Line[]; scope: 'following' | 'all' },
  reader: Reader,
): Promise<Shift> {
  const monday = startOfWeek(isoDay(picked, reader.zone), 1)
  const { zone, starts } = await call<Slots>(request, 'sessions/newTimes', { id, scope, ...slotWindow(monday) })
  const isFree = new Set(starts)
  const isBeside = (at: number) => moving.every(({ startsAt }) => Math.abs(startsAt - at) >= DAY_MS / 6)
  for (const to of starts.filter((at) => isoDay(at, reader.zone) >= monday)) {
    const planned = moving.map(({ startsAt }) => shifted(zone, { fromMs: picked, toMs: to }, startsAt))
    if (planned.every((at) => isFree.has(at) && isBeside(at))) return { to, planned }
  }
  throw new Error('the coach is free at no time in all the weeks')
}

async function pick(page: Page, at: number, reader: Reader): Promise<void> {
  await page.locator(`[data-day="${isoDay(at, reader.zone)}"]`).click()
  const times = page.getByRole('region', { name: en.Booking.times })
  await times.getByRole('button', { name: formatTime(at, reader) }).click()
}

test('a client moves a session of a series and the following, one of them elsewhere; then the coach moves all of it [2.1.4/4]', async ({
  page,
  open,
}) => {
  const coach = demoLogin('coach')
  const client = await becomeClient(page.context(), 'Odile Brunner')
  const coaching = await open('coach')
  const [offering] = await call<{ id: string; name: string }[]>(coaching.request, 'offerings/mine', {})
  const { offeringId, startsAt, following } = await findSeries(page.request, coach.name, offering?.name ?? '', 4)
  const held = await call<Line>(page.request, 'sessions/hold', { offeringId, startsAt })
  await call(page.request, 'sessions/bookSeries', { id: held.id, starts: following })
  const upcoming = async (request = page.request) =>
    (await call<{ items: Line[] }>(request, 'sessions/list', { list: 'upcoming', search: 'Odile' })).items
  const mine = async () => (await call<{ items: Line[] }>(page.request, 'sessions/list', { list: 'upcoming' })).items
  const movedMails = async (to: string) => {
    const { items } = await call<{ items: { to: string; subject: string }[] }>(page.request, 'dev/mails', {
      search: to,
    })
    return items.filter((mail) => mail.to === to && mail.subject.startsWith('Moved: ')).map(({ subject }) => subject)
  }
  const [first, ...moving] = await mine()
  const [second] = moving
  const reader = { ...(await call<Reader>(page.request, 'accounts/me', {})), locale: 'en' }
  const { to, planned } = await findShift(page.request, { ...second }, { moving, scope: 'following' }, reader)
  const rival = await open()
  await becomeClient(rival, 'Radu Ionescu')
  await call(rival.request, 'sessions/hold', { offeringId, startsAt: planned[1] })

  await page.goto(`/sessions/${second?.id}/move`)
  await page.getByRole('radio', { name: 'Only this one' }).press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'This one and the following (3)' })).toBeChecked()
  await pick(page, to, reader)
  const lines = page.getByRole('list', { name: words.lines })
  await expect(lines.getByRole('listitem')).toHaveCount(3)
  await expect(page.getByText(words.reason.slot_taken)).toBeVisible()
  await expectNoAxeFindings(page, 'series: moving, a conflict')
  await expectNoOverflow(page, 'series: moving, a conflict')
  await page.getByRole('button', { name: words.decide }).press('Enter')
  await expect(page.getByRole('region', { name: words.newTimes })).toBeFocused()
  await page
    .getByRole('group', { name: /^Free near/ })
    .getByRole('button')
    .first()
    .press('Enter')
  await expect(page.getByText(words.allDecided)).toBeFocused()
  await expect(lines.getByText(/^instead of/)).toBeVisible()
  expect((await mine()).map((one) => one.startsAt)).toEqual([startsAt, ...following])
  await page.getByRole('button', { name: 'Move 3 sessions' }).click()
  await page.waitForURL(`**/sessions/${second?.id}`)

  const now = await mine()
  expect(now.map((one) => one.startsAt)).toEqual((await upcoming(coaching.request)).map((one) => one.startsAt))
  expect(now.find(({ id }) => id === first?.id)?.startsAt).toBe(startsAt)
  expect(now.find(({ id }) => id === second?.id)?.startsAt).toBe(planned[0])
  expect(now.find(({ id }) => id === moving[2]?.id)?.startsAt).toBe(planned[2])
  expect([planned[1], following[1]]).not.toContain(now.find(({ id }) => id === moving[1]?.id)?.startsAt)
  const mail = await mailTo(page.request, client.email, /^Moved: 3 sessions/)
  expect(mail.text).toContain('It was ')
  await mailTo(page.request, coach.email, /^Moved: 3 sessions with Odile Brunner/)
  expect(await movedMails(client.email)).toHaveLength(1)

  const coachPage = await coaching.newPage()
  const theirs = { ...(await call<Reader>(coaching.request, 'accounts/me', {})), locale: 'en' }
  const all = await findShift(coaching.request, { ...now[1] }, { moving: now, scope: 'all' }, theirs)
  await coachPage.goto(`/sessions/${now[1]?.id}/move`)
  await coachPage.getByText('All that are ahead (4)').click()
  await pick(coachPage, all.to, theirs)
  await expect(coachPage.getByRole('list', { name: words.lines }).getByRole('listitem')).toHaveCount(4)
  await expectNoAxeFindings(coachPage, 'series: moving, coach')
  await coachPage.getByRole('button', { name: 'Move 4 sessions' }).click()
  await coachPage.waitForURL(`**/sessions/${now[1]?.id}`)
  await page.goto('/sessions')
  expect((await mine()).map((one) => one.startsAt)).toEqual(all.planned.toSorted((a, b) => a - b))
  await expect(page.getByRole('list', { name: 'Upcoming' }).getByRole('listitem')).toHaveCount(4)
  expect((await mailTo(page.request, client.email, /^Moved: 4 sessions/)).text).toContain('cancelling is free')
  expect(await movedMails(client.email)).toHaveLength(2)
})

test('a visitor books two weeks at once with the code from the mail; a time they leave out is left out [2.1.3/1]', async ({
  page,
}) => {
  const nora = stranger('Nadia Brun')
  const found = await findSeries(page.request, 'Lena', 'Speaking session', 3)
  await toReview(page, found)
  await page.getByText(words.every['1'], { exact: true }).click()
  await page.getByLabel(words.times).selectOption('3')
  const lines = page.getByRole('list', { name: words.lines })
  await expect(lines.getByRole('listitem')).toHaveCount(3)
  await lines.getByRole('button', { name: words.leaveOut.book }).last().click()
  await expect(lines.getByText(words.leftOut.book)).toBeVisible()
  await page.getByRole('button', { name: en.Booking.toYou }).click()
  await page.getByLabel(en.EmailCode.name).fill(nora.name)
  await page.getByLabel(en.EmailCode.email).fill(nora.email)
  await page.getByRole('button', { name: en.EmailCode.send }).click()
  const mail = await mailTo(page.request, nora.email, /./)
  const code = /\b\d{6}\b/.exec(`${mail.subject} ${mail.text}`)?.[0] ?? ''
  await page.getByLabel(en.EmailCode.code).fill(code)
  // The account, the hold taken along and the series: three calls, one after the other.
  await expect(page.getByText(/^Your 2 sessions with .* are confirmed/)).toBeVisible({ timeout: 30_000 })
  const { items } = await call<{ items: Line[] }>(page.request, 'sessions/list', { list: 'upcoming' })
  expect(items.map(({ startsAt }) => startsAt)).toEqual([found.startsAt, found.following[0]])
})
