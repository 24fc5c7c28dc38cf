// A coach's hours, from the first line drawn to what a client can book: once by mouse, once by keys alone.
import type { APIRequestContext, BrowserContext, Locator, Page } from '@playwright/test'
import { slotsOn } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { becomeClient } from './support/door.ts'
import { expectNoAxeFindings } from './support/sound.ts'

const ZONE = 'Europe/Lisbon'
const HOUR = 3_600_000
const DAY = 24 * HOUR
const MORNING = { startMin: 540, lengthMin: 180 }
const HOURS = {
  zone: ZONE,
  bufferBeforeMin: 0,
  bufferAfterMin: 0,
  minNoticeMin: 0,
  horizonDays: 60,
  stepMin: 60,
  rules: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, ...MORNING })),
}
const OFFERING = {
  ...{ name: 'An hour', kind: 'coaching', minutes: 60, priceMinor: 8000 },
  ...{ place: 'video', placeDetail: 'https://meet.example.test/hour' },
}

/** The days of next week as ISO dates on the coach's calendar, Monday first; `at` makes them instants. */
const iso = (ms: number) => new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(ms)
const today = Date.parse(iso(Date.now()))
const monday = today + (7 - ((new Date(today).getUTCDay() + 6) % 7)) * DAY
const [MON, TUE, WED, THU, FRI, SAT] = [0, 1, 2, 3, 4, 5].map((days) => iso(monday + days * DAY)) as [
  ...[string, string, string, string, string, string],
]
const later = (date: string, days: number) => iso(Date.parse(date) + days * DAY)
const shortDay = (date: string) =>
  new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' })
    .format(Date.parse(date))
    .replace(',', '')

type Slots = { starts: number[]; away: object[] }

/** A coach with open mornings, an offering, and a client who is signed in elsewhere. */
async function aPlace(open: (who?: 'admin') => Promise<BrowserContext>, name: string) {
  const [browser, admins, clients] = await Promise.all([open(), open('admin'), open()])
  const { id: coachId } = await becomeCoach(browser, admins, name)
  const { id: offeringId } = await call<{ id: string }>(browser.request, 'offerings/create', OFFERING)
  await call(browser.request, 'availability/save', HOURS)
  await becomeClient(clients, `Client of ${name}`)
  return { browser, clients, coachId, offeringId }
}

const slotsOf = (request: APIRequestContext, ids: { coachId: string; offeringId: string }) =>
  call<Slots>(request, 'availability/slots', { ...ids, from: Date.now(), to: monday + 14 * DAY })

/** What clients can book from next Monday on for two weeks, as "date hour" of the coach's clock. */
async function bookable(request: APIRequestContext, ids: { coachId: string; offeringId: string }) {
  const { starts } = await slotsOf(request, ids)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' })
  return starts.filter((at) => iso(at) >= MON).map((at) => `${iso(at)} ${clock.format(at)}`)
}

async function book(
  request: APIRequestContext,
  ids: { coachId: string; offeringId: string },
  date: string,
  hour: string,
) {
  const { starts } = await slotsOf(request, ids)
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, hour: '2-digit', hourCycle: 'h23' })
  const startsAt = starts.find((at) => iso(at) === date && clock.format(at) === hour)
  const { id } = await call<{ id: string }>(request, 'sessions/hold', { offeringId: ids.offeringId, startsAt })
  await call(request, 'sessions/confirm', { id })
  return id
}

/** Draws in a day of the grid, from hour to hour. */
async function draw(page: Page, weekday: number, from: number, to: number) {
  const column = page.locator(`[data-weekday="${weekday}"]`)
  await column.scrollIntoViewIfNeeded()
  const box = await column.boundingBox()
  if (!box) throw new Error('there is no such day')
  const y = (hour: number) => box.y + (hour - 7) * 40
  await page.mouse.move(box.x + box.width / 2, y(from) + 2)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width / 2, y(from) + 20, { steps: 3 })
  await page.mouse.move(box.x + box.width / 2, y(to) - 2, { steps: 5 })
  await page.mouse.up()
}

const week = (page: Page) => page.getByRole('region', { name: 'Weekly hours' })
const preview = (page: Page) => page.getByRole('complementary', { name: 'What clients see' })
/** Turns the preview, which shows seven days at a time from today on, to a date. */
async function previewOf(page: Page, date: string, turn = (next: Locator) => next.click()) {
  const weeks = Math.floor((Date.parse(date) - today) / (7 * DAY))
  for (let week = 0; week < weeks; week++) await turn(preview(page).getByRole('button', { name: 'Next week' }))
}
const saved = (page: Page) => expect(page.getByText('Your hours are saved.', { exact: true })).toBeVisible()

test('a coach draws alternating weeks, closes a date, takes time off and sets a limit; a client sees exactly that [2.1.1/1] [2.1.1/3] [2.1.1/4]', async ({
  open,
}) => {
  const { browser, clients, ...ids } = await aPlace(open, 'Lea Brandt')
  const kept = await book(clients.request, ids, WED, '10')
  await book(clients.request, ids, THU, '09')
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto('/availability')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open 15 hours a week')
  await page.getByRole('button', { name: 'Next week' }).first().click()

  await draw(page, 6, 10, 12)
  await week(page).getByRole('button', { name: 'Saturday, 10:00 to 12:00' }).click()
  await page.getByLabel('Repeats').selectOption({ label: 'Every second week' })
  await expect(page.getByLabel('Which weeks')).toContainText(`Next on ${shortDay(SAT)}`)
  await expectNoAxeFindings(page, 'the hours of a line')
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(week(page).getByRole('button', { name: `Every second week, next on ${shortDay(SAT)}` })).toBeVisible()
  await expect(page.getByText('15 to 17 hours, by the week.')).toBeVisible()
  await page.getByRole('button', { name: 'Next week' }).first().click()
  await expect(week(page).getByRole('button', { name: /^Saturday,/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Back to this week' }).click()

  // Not saved yet, and only on the coach's page.
  await previewOf(page, SAT)
  await expect(preview(page).locator('[data-new]').first()).toBeVisible()
  expect((await bookable(clients.request, ids)).some((at) => at.startsWith(SAT))).toBe(false)

  await page.getByRole('button', { name: 'Add a date' }).click()
  await page.getByLabel('Date', { exact: true }).fill(WED)
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('button', { name: 'Add time off' }).click()
  await page.getByLabel('First day').fill(later(THU, 7))
  await page.getByLabel('Last day').fill(later(THU, 6))
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByText('This is before the first day.')).toBeVisible()
  await page.getByLabel('Last day').fill(later(FRI, 7))
  await page.getByLabel('Note to clients').fill('By the sea, without a laptop.')
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByLabel('Most in a day').fill('1')
  await expect(preview(page).getByText('Time off').or(preview(page).getByText('No free times')).first()).toBeVisible()

  await page.getByRole('button', { name: 'Save hours' }).click()
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('One booked session lies outside these hours')
  await expect(asked).toContainText('An hour with Client of Lea Brandt')
  await expect(asked).toContainText(`${shortDay(WED)}, 10:00`)
  await expectNoAxeFindings(page, 'a conflict')
  await asked.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('button', { name: 'Save hours' })).toBeVisible()
  await page.getByRole('button', { name: 'Save hours' }).click()
  await asked.getByRole('button', { name: 'Save, and keep this session' }).click()
  await saved(page)
  await expect(page.getByRole('button', { name: 'Save hours' })).toHaveCount(0)

  const mornings = (date: string) => ['09', '10', '11'].map((hour) => `${date} ${hour}`)
  expect(await bookable(clients.request, ids)).toEqual([
    ...[MON, TUE, FRI].flatMap(mornings), // Wednesday is closed, Thursday has its one session
    ...[`${SAT} 10`, `${SAT} 11`],
    ...[MON, TUE, WED].flatMap((date) => mornings(later(date, 7))), // then the time off, and no Saturday
  ])
  const { status } = await call<{ status: string }>(clients.request, 'sessions/get', { id: kept })
  expect(status).toBe('confirmed')

  const other = await clients.newPage()
  const { handle } = await call<{ handle: string }>(browser.request, 'coaches/mine', {})
  await other.goto(`/book/${handle}?day=${SAT}`)
  await expect(slotsOn(other)).toHaveText(['10:00', '11:00'])
  await expect(other.getByText('By the sea, without a laptop.')).toBeVisible()
  await expectNoAxeFindings(other, 'a coach who will be away')
})

test('everything of it by keys alone, and times as clients elsewhere read them [2.1.1/1] [2.1.1/4] [2.1.1/5]', async ({
  open,
}) => {
  const { browser, clients, ...ids } = await aPlace(open, 'Noah Feld')
  await book(clients.request, ids, FRI, '09')
  const page = await browser.newPage()
  await page.setViewportSize({ width: 1440, height: 1000 })
  await page.goto('/availability')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Open 15 hours a week')
  const keys = page.keyboard
  const button = (name: string | RegExp) => week(page).getByRole('button', { name })

  await press(page, page.getByRole('button', { name: 'Next week' }).first())
  await press(page, button('Add hours on Saturday'))
  await expect(page.getByLabel('From', { exact: true })).toBeFocused()
  await keys.type('10:00')
  await reach(page, page.getByLabel('Repeats'))
  await keys.press('ArrowDown')
  await expect(page.getByLabel('Repeats')).toHaveValue('2')
  await press(page, page.getByRole('button', { name: 'Done' }))
  const line = button(/^Saturday, 10:00 to 11:00/)
  await reach(page, line)
  for (let step = 0; step < 4; step++) await keys.press('Alt+ArrowDown')
  await expect(button(/^Saturday, 10:00 to 12:00/)).toBeFocused()
  await keys.press('ArrowUp')
  await expect(button(/^Saturday, 09:45 to 11:45/)).toBeFocused()
  await keys.press('Escape')
  await expect(button(/^Saturday, 10:00 to 12:00/)).toBeVisible()

  await press(page, button('Add hours on Wednesday'))
  await keys.type('15:00')
  await reach(page, page.getByLabel('Repeats'))
  await keys.press('End')
  await expect(page.getByText('Opens besides the weekly hours of that date.')).toBeVisible()
  await press(page, page.getByRole('button', { name: 'Done' }))
  await expect(button(/^Wednesday, 15:00 to 16:00/)).toBeVisible()

  await press(page, page.getByRole('button', { name: 'Add time off' }))
  await reach(page, page.getByLabel('Note to clients'))
  await keys.type('A day for the boat.')
  await press(page, page.getByRole('button', { name: 'Done' }))
  await reach(page, page.getByLabel('Most per client'))
  await keys.type('2')

  await reach(page, preview(page).getByRole('combobox', { name: 'As seen from' }), true)
  await keys.type('New York')
  await keys.press('ArrowDown')
  await keys.press('Enter')
  await previewOf(page, SAT, (next) => press(page, next))
  const ten = Date.parse(`${SAT}T10:00Z`) - offsetOf(ZONE, Date.parse(`${SAT}T10:00Z`))
  const there = new Intl.DateTimeFormat('en-GB', { timeZone: 'America/New_York', timeStyle: 'short' }).format(ten)
  await expect(preview(page).locator('[data-new]').filter({ hasText: there }).first()).toBeAttached()

  await reach(page, button(/^Friday, 09:00 to 12:00/), true)
  await keys.press('Delete')
  await expect(button('Add hours on Friday')).toBeFocused()
  await press(page, page.getByRole('button', { name: 'Save hours' }))
  const asked = page.getByRole('alertdialog')
  await expect(asked).toContainText('One booked session lies outside these hours')
  await expect(asked.getByRole('button', { name: 'Back' })).toBeFocused()
  await keys.press('Tab')
  await keys.press('Enter')
  await saved(page)

  const found = await bookable(clients.request, ids)
  const mornings = (date: string) => ['09', '10', '11'].map((hour) => `${date} ${hour}`)
  expect(found).toEqual([
    ...[...mornings(MON), ...mornings(TUE), ...mornings(WED), `${WED} 15`, ...mornings(THU)],
    ...[`${SAT} 10`, `${SAT} 11`],
    ...[MON, TUE, WED, THU].flatMap((date) => mornings(later(date, 7))),
  ])
  expect((await slotsOf(clients.request, ids)).away).toEqual([
    { firstDate: iso(Date.now()), lastDate: iso(Date.now()), note: 'A day for the boat.' },
  ])
})

/** Tab (or Shift and Tab) until it has focus. */
async function reach(page: Page, target: Locator, back = false) {
  await target.waitFor()
  for (let tabs = 0; tabs < 160; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(back ? 'Shift+Tab' : 'Tab')
  }
  throw new Error(`no way by keys to ${target}`)
}

async function press(page: Page, target: Locator) {
  await reach(page, target)
  await page.keyboard.press('Enter')
}

/** Milliseconds that a zone is ahead of UTC. */
function offsetOf(zone: string, at: number): number {
  const local = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' }).format(at)
  return Date.parse(`${local.replace(' ', 'T')}Z`) - at
}
