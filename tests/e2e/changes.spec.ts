// What happens to a session after it was booked: moved, cancelled late, asked for first, cancelled from a mail.
import type { APIRequestContext, Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { slotsOn } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { demoLogin } from './support/demo.ts'
import { becomeClient } from './support/door.ts'
import { invitationIn } from './support/invitation.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoOverflow } from './support/sound.ts'

type Session = { id: string; startsAt: number; status: string; outcome: string | null; freeUntil: number }
type Offering = { id: string }

const DAY_MS = 86_400_000
const inEnglish = en.Changes
const HOUR = {
  ...{ name: 'An hour', kind: 'coaching', minutes: 60, priceMinor: 8000 },
  ...{ place: 'video', placeDetail: 'https://meet.example.test/hour' },
}
const EVERY_DAY = {
  ...{ zone: 'Europe/Lisbon', bufferBeforeMin: 0, bufferAfterMin: 0, minNoticeMin: 0, horizonDays: 60, stepMin: 60 },
  rules: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 540, lengthMin: 480 })),
}

/** Books the demo's coach some days ahead: soon enough for no notice, late enough to be moved. */
async function book(page: Page, coach: APIRequestContext): Promise<string> {
  const { id: coachId } = await call<{ id: string }>(coach, 'accounts/me', {})
  const [offering] = await call<Offering[]>(coach, 'offerings/mine', {})
  const startsAt = await freeTime(page.request, offering?.id ?? '', coachId, 3)
  const { id } = await call<Session>(page.request, 'sessions/hold', { offeringId: offering?.id, startsAt })
  await call(page.request, 'sessions/confirm', { id })
  return id
}

/** A time the coach is free at, some days ahead, so that journeys beside this one do not want it, too. */
async function freeTime(request: APIRequestContext, offeringId: string, coachId: string, daysAhead: number) {
  const from = Date.now() + daysAhead * DAY_MS
  const asked = { coachId, offeringId, from: Math.floor(from), to: Math.floor(from + 20 * DAY_MS) }
  const { starts } = await call<{ starts: number[] }>(request, 'availability/slots', asked)
  return starts[Math.floor(Math.random() * Math.min(starts.length, 20))] ?? 0
}

test('a client moves a session, then the coach does: one session, its calendars follow, cancelling is free [2.1.4/4] [2.1.4/3]', async ({
  page,
  open,
}) => {
  const coach = demoLogin('coach')
  const client = await becomeClient(page.context(), 'Noor Haddad')
  const coaching = await open('coach')
  const id = await book(page, coaching.request)
  const first = invitationIn(await mailTo(page.request, client.email, /^Confirmed: /))

  await page.goto(`/sessions/${id}`)
  await page.getByRole('link', { name: en.Sessions.moveIt, exact: true }).click()
  await page.waitForURL('**/move')
  await expect(page.getByRole('heading', { level: 1, name: /^Move / })).toBeVisible()
  await expectNoAxeFindings(page, 'moving')
  await expectNoOverflow(page, 'moving')
  await slotsOn(page).last().click()
  await page.getByRole('button', { name: inEnglish.move.confirm }).click()
  await page.waitForURL(`**/sessions/${id}`)
  await expect(page.getByText(en.Sessions.change.moved.you)).toBeVisible()

  const moved = await call<Session>(page.request, 'sessions/get', { id })
  for (const to of [client.email, coach.email]) {
    const invitation = invitationIn(await mailTo(page.request, to, /^Moved: /))
    expect(invitation).toMatchObject({ method: 'REQUEST', uid: first.uid, startsAt: moved.startsAt })
    expect(invitation.sequence).toBeGreaterThan(first.sequence)
  }

  const coachPage = await coaching.newPage()
  await coachPage.goto(`/sessions/${id}/move`)
  await slotsOn(coachPage).first().click()
  await coachPage.getByRole('button', { name: inEnglish.move.confirm }).click()
  await coachPage.waitForURL(`**/sessions/${id}`)
  const again = await call<Session>(page.request, 'sessions/get', { id })
  expect(again.freeUntil).toBe(again.startsAt)
  await page.reload()
  await expect(page.getByText(`Moved by ${coach.name}`)).toBeVisible()
})

test('cancelled after the free time it counts as late, and the coach may forgive it [2.1.4/5]', async ({
  page,
  open,
}) => {
  const client = await becomeClient(page.context(), 'Idris Vale')
  // Of this journey alone: terms are copied at hold, and these would bind whoever books the demo's coach meanwhile.
  const coach = await open()
  const { id: coachId } = await becomeCoach(coach, await open('admin'), 'Gerda Holm')
  const offering = await call<Offering>(coach.request, 'offerings/create', HOUR)
  await call(coach.request, 'availability/save', EVERY_DAY)
  await call(coach.request, 'offerings/saveTerms', { own: { freeUntilMin: 43_200, moveUntilMin: 43_200 } })
  const startsAt = await freeTime(page.request, offering.id, coachId, 3)
  const { id } = await call<Session>(page.request, 'sessions/hold', { offeringId: offering.id, startsAt })
  await call(page.request, 'sessions/confirm', { id })

  await page.goto(`/sessions/${id}`)
  await expect(page.getByRole('link', { name: en.Sessions.moveIt, exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await expect(page.getByText(/counts as a late cancellation/)).toBeVisible()
  await page.getByRole('button', { name: 'Cancel session' }).click()
  await expect(page.getByText('Cancelled late').first()).toBeVisible()
  const mail = await mailTo(page.request, client.email, /^Cancelled: /)
  expect(mail.text).toContain('Cancelled after the free time had ended')

  const coachPage = await coach.newPage()
  await coachPage.goto(`/sessions/${id}`)
  await coachPage.getByRole('button', { name: inEnglish.outcome.forgive }).click()
  await expect(coachPage.getByText(/You corrected it/)).toBeVisible()
  expect(await call<Session>(page.request, 'sessions/get', { id })).toMatchObject({ outcome: 'cancelled' })
})

test('a time that is refused leaves the list, and what is free now is asked for again', async ({ page, open }) => {
  await becomeClient(page.context(), 'Ines Dorn')
  const coach = await open()
  const { id: coachId } = await becomeCoach(coach, await open('admin'), 'Halvor Lie')
  const offering = await call<Offering>(coach.request, 'offerings/create', HOUR)
  await call(coach.request, 'availability/save', EVERY_DAY)
  const startsAt = await freeTime(page.request, offering.id, coachId, 3)
  const { id } = await call<Session>(page.request, 'sessions/hold', { offeringId: offering.id, startsAt })
  await call(page.request, 'sessions/confirm', { id })

  await page.goto(`/sessions/${id}/move`)
  const day = page.getByRole('region', { name: en.Booking.times }).getByRole('heading')
  const listed = (await day.first().textContent()) ?? ''
  await slotsOn(page).last().click()
  await call(coach.request, 'availability/save', { ...EVERY_DAY, minNoticeMin: 14 * 1440 })
  await page.getByRole('button', { name: inEnglish.move.confirm }).click()
  await expect(page.getByText(en.Problems.not_offered)).toBeVisible()
  await expect(page.getByText(listed)).toHaveCount(0)
  await expect(page.getByRole('button', { name: inEnglish.move.confirm })).toBeDisabled()
  await slotsOn(page).last().click()
  await page.getByRole('button', { name: inEnglish.move.confirm }).click()
  await page.waitForURL(`**/sessions/${id}`)
})

test('what is on request is asked for; the coach accepts one, and offers other times for another', async ({
  page,
  open,
}) => {
  const client = await becomeClient(page.context(), 'Sana Brandt')
  const coachLogin = demoLogin('coach')
  const coach = await open('coach')
  const me = await call<{ id: string }>(coach.request, 'accounts/me', {})
  // Offered for a moment only, for journeys beside this one count what the coach offers.
  const offered = await call<Offering>(coach.request, 'offerings/create', {
    ...{ name: 'By arrangement', kind: 'coaching', minutes: 30, priceMinor: 0, onRequest: true },
    ...{ place: 'video', placeDetail: 'https://video.example.test/room' },
  })
  const held: string[] = []
  for (const days of [4, 9]) {
    const startsAt = await freeTime(page.request, offered.id, me.id, days)
    held.push((await call<Session>(page.request, 'sessions/hold', { offeringId: offered.id, startsAt })).id)
  }
  await call(coach.request, 'offerings/archive', { id: offered.id })
  const [first = '', second = ''] = held
  for (const id of held) {
    expect(await call<Session>(page.request, 'sessions/confirm', { id })).toMatchObject({ status: 'requested' })
  }
  await mailTo(page.request, client.email, /^Asked for: /)
  await mailTo(page.request, coachLogin.email, /^Request: .*Sana Brandt/)
  await page.goto(`/sessions/${first}`)
  await expect(page.getByRole('heading', { name: `${coachLogin.name} has been asked` })).toBeVisible()
  await expectNoAxeFindings(page, 'a request, client')

  const coachPage = await coach.newPage()
  await coachPage.goto('/home')
  await coachPage
    .getByText(/Sana Brandt, By arrangement/)
    .first()
    .click()
  await coachPage.waitForURL('**/sessions/**')
  await coachPage.goto(`/sessions/${first}`)
  await expectNoAxeFindings(coachPage, 'a request, coach')
  await coachPage.getByRole('button', { name: inEnglish.answer.accept, exact: true }).click()
  await expect(coachPage.getByText(en.Sessions.change.accepted.you)).toBeVisible()
  await mailTo(page.request, client.email, /^Accepted: /)

  await coachPage.goto(`/sessions/${second}`)
  await coachPage.getByRole('link', { name: inEnglish.answer.propose }).click()
  await coachPage.waitForURL('**/move')
  await slotsOn(coachPage).first().click()
  await slotsOn(coachPage).last().click()
  await coachPage.getByLabel(inEnglish.propose.reply).fill('Rather later in the day')
  await expectNoAxeFindings(coachPage, 'proposing')
  await coachPage.getByRole('button', { name: 'Offer these times' }).click()
  await coachPage.waitForURL(`**/sessions/${second}`)

  const mail = await mailTo(page.request, client.email, /^Other times for /)
  expect(mail.text).toContain('Rather later in the day')
  await page.goto(`/sessions/${second}`)
  await expect(page.getByText('Rather later in the day').first()).toBeVisible()
  await page
    .getByRole('button', { name: /^Take .*\d/ })
    .first()
    .click()
  await expect(page.getByText(en.Sessions.change.accepted.you)).toBeVisible()
  expect(await call<Session>(page.request, 'sessions/get', { id: second })).toMatchObject({ status: 'confirmed' })
})

test('a link of a mail cancels without signing in, only by its button, and once', async ({ page, open }) => {
  const client = await becomeClient(page.context(), 'Petra Lind')
  const id = await book(page, (await open('coach')).request)
  const link = linkIn(await mailTo(page.request, client.email, /^Confirmed: /), /\/change\/cancel\//)

  const stranger = await (await open()).newPage()
  const answer = await stranger.goto(link)
  expect(answer?.status()).toBe(200)
  await expect(stranger.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer')
  await expect(stranger.getByRole('heading', { level: 1, name: /^Cancel .* session\?$/ })).toBeVisible()
  await expectNoAxeFindings(stranger, 'cancelling by link')
  await expectNoOverflow(stranger, 'cancelling by link')
  expect(await call<Session>(page.request, 'sessions/get', { id })).toMatchObject({ status: 'confirmed' })

  await stranger.getByRole('button', { name: 'Cancel session' }).click()
  await expect(stranger.getByRole('heading', { name: 'The session is cancelled' })).toBeFocused()
  expect(await call<Session>(page.request, 'sessions/get', { id })).toMatchObject({ outcome: 'cancelled' })
  await stranger.reload()
  await expect(stranger.getByRole('heading', { name: en.MailLinks.over.session_changed.title })).toBeVisible()
  await mailTo(page.request, client.email, /^Cancelled: /)
})

test('a link of a mail moves without signing in', async ({ page, open }) => {
  const client = await becomeClient(page.context(), 'Yusuf Marin')
  const id = await book(page, (await open('coach')).request)
  const before = await call<Session>(page.request, 'sessions/get', { id })
  const link = linkIn(await mailTo(page.request, client.email, /^Confirmed: /), /\/change\/move\//)
  const stranger = await (await open()).newPage()
  await stranger.goto(link)
  await slotsOn(stranger).last().click()
  await expectNoAxeFindings(stranger, 'moving by link')
  await stranger.getByRole('button', { name: 'Move the session' }).click()
  await expect(stranger.getByRole('heading', { name: 'The session has its new time' })).toBeFocused()
  const after = await call<Session>(page.request, 'sessions/get', { id })
  expect(after.startsAt).not.toBe(before.startsAt)
})
