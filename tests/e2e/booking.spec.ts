// The product's main job, from a stranger to a session in two calendars, and out of them again.
import en from '#messages/en.json' with { type: 'json' }
import {
  choose,
  confirm,
  holdFirstTime,
  openBooking,
  openLaterDay,
  openSession,
  slotsOn,
  writeAgenda,
} from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { demoLogin } from './support/demo.ts'
import { becomeClient, confirmAddress, setUpSecondFactor, signUp, stranger } from './support/door.ts'
import { invitationIn } from './support/invitation.ts'
import { mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoOverflow } from './support/sound.ts'

type Session = { startsAt: number; endsAt: number; status: string; outcome: string | null }

test('a stranger signs up, books a coach and cancels again; both are told each time [2.1.3/1] [2.1.3/3] [2.1.3/5] [2.1.3/6] [2.1.4/1] [2.1.4/3] [2.1.4/5]', async ({
  page,
  open,
}) => {
  const coach = demoLogin('coach')
  const mira = stranger('Mira Solberg')
  await signUp(page, mira)
  await confirmAddress(page, mira)
  await setUpSecondFactor(page, mira)

  await page.goto('/coaches')
  await page.getByRole('link', { name: coach.name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: coach.name })).toBeVisible()
  await page.getByRole('link', { name: en.CoachPage.rail.all }).click()
  await page.waitForURL('**/book/**')
  await holdFirstTime(page, 'Coaching session')
  await expectNoAxeFindings(page, 'booking: time')
  await writeAgenda(page, 'A first talk about the harbour project, in confidence.')
  await expectNoAxeFindings(page, 'booking: review')
  const id = await confirm(page)
  await expectNoAxeFindings(page, 'booking: booked')
  await expectNoOverflow(page, 'booking: booked')
  const booked = await call<Session>(page.request, 'sessions/get', { id })

  const mine = invitationIn(await mailTo(page.request, mira.email, /^Confirmed: Coaching session/))
  const theirs = invitationIn(await mailTo(page.request, coach.email, /^Booked: .*Mira Solberg/))
  for (const invitation of [mine, theirs]) {
    expect(invitation).toMatchObject({ method: 'REQUEST', startsAt: booked.startsAt, endsAt: booked.endsAt })
    expect(invitation.text).not.toContain('harbour project')
  }
  expect(theirs.uid).toBe(mine.uid)

  await page.goto('/sessions')
  await expect(page.getByRole('list', { name: 'Upcoming' }).getByText(`with ${coach.name}`)).toBeVisible()
  const coachPage = await (await open('coach')).newPage()
  await coachPage.goto('/sessions')
  await openSession(coachPage, 'with Mira Solberg')
  await expect(coachPage.getByText('the harbour project, in confidence')).toBeVisible()

  await openSession(page, `with ${coach.name}`)
  await page.getByRole('button', { name: 'Cancel', exact: true }).click()
  await page.getByLabel('Reason').fill('The ferry does not go that day.')
  await page.getByRole('button', { name: 'Cancel session' }).click()
  await expect(page.getByText('Reason: The ferry does not go that day.')).toBeVisible()

  for (const to of [mira.email, coach.email]) {
    const mail = await mailTo(page.request, to, /^Cancelled: Coaching session/)
    const invitation = invitationIn(mail)
    expect(mail.text).toContain('The ferry does not go that day.')
    expect(invitation).toMatchObject({ method: 'CANCEL', uid: mine.uid, startsAt: booked.startsAt })
    expect(invitation.sequence).toBeGreaterThan(mine.sequence)
  }
  await page.goto('/sessions?list=cancelled')
  await expect(page.getByRole('list', { name: 'Cancelled' }).getByText(`with ${coach.name}`)).toBeVisible()
})

test('of two who want the same time, the second is offered the nearest ones [2.1.3/2] [2.1.3/4]', async ({ open }) => {
  const [first, second] = await Promise.all([open(), open()])
  await becomeClient(first, 'Paulo Reis')
  await becomeClient(second, 'Quentin Hay')
  const [fast, slow] = await Promise.all([first.newPage(), second.newPage()])
  for (const page of [fast, slow]) {
    await openBooking(page, 'Ruth')
    await choose(page, 'Working session')
    await openLaterDay(page)
    await expect(slotsOn(page).first()).toBeVisible()
  }
  const time = await slotsOn(slow).first().textContent()
  await holdFirstTime(fast, 'Working session')
  await slotsOn(slow).first().click()

  await expect(slow.getByRole('main').getByRole('alert')).toContainText(`${time} was just taken.`)
  await expect(slow.getByRole('button', { name: `${time}, just taken` })).toBeDisabled()
  await expectNoAxeFindings(slow, 'booking: taken')
  await slow.getByRole('group', { name: 'Near it are free:' }).getByRole('button').first().click()
  await writeAgenda(slow, 'The other offer.')
  await confirm(slow)
})

test('a hold that runs out keeps what was typed, and another time finishes the booking [2.1.3/3]', async ({ open }) => {
  const browser = await open()
  await becomeClient(browser, 'Rita Novak')
  const page = await browser.newPage()
  await page.clock.install()
  await openBooking(page, 'Yuki')
  await holdFirstTime(page, 'Slow session')
  await writeAgenda(page, 'Why I cannot leave at six.')
  await page.clock.fastForward('10:01')

  await expect(page.getByRole('main').getByRole('alert')).toContainText('The ten minutes are over.')
  await expectNoAxeFindings(page, 'booking: over')
  await page.getByRole('group', { name: 'Near it are free:' }).getByRole('button').first().click()
  await page.getByRole('button', { name: 'Continue to agenda' }).click()
  await expect(page.getByLabel('What do you want to talk about?')).toHaveValue('Why I cannot leave at six.')
  await page.getByRole('button', { name: 'Continue to review' }).click()
  const id = await confirm(page)
  expect(await call(page.request, 'sessions/get', { id })).toMatchObject({ agenda: 'Why I cannot leave at six.' })
})

test('a session can be booked with the keyboard alone', async ({ open }) => {
  const browser = await open()
  await becomeClient(browser, 'Sofie Dahl')
  const page = await browser.newPage()
  await openBooking(page, 'Tomás')
  const reach = async (name: RegExp | string, role: 'button' | 'radio' | 'textbox' | 'link' = 'button') => {
    const wanted = page.getByRole(role, { name }).first()
    for (let steps = 0; steps < 80; steps++) {
      await page.keyboard.press('Tab')
      if (await wanted.evaluate((element) => element === document.activeElement)) return
    }
    throw new Error(`Tab never reaches ${name}`)
  }
  await reach('Intro call', 'radio')
  await page.keyboard.press('Space')
  await expect(slotsOn(page).first()).toBeVisible()
  await reach(/^\d\d:\d\d$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Continue to agenda' })).toBeVisible()
  await reach('Continue to agenda')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await reach('What do you want to talk about?', 'textbox')
  await page.keyboard.type('A number I would not go below')
  await reach('Continue to review')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  await reach('Confirm the session')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^See you on/ })).toBeFocused()
})

test('who leaves while a time is being held stays where they went', async ({ page }) => {
  await openBooking(page, 'Lena')
  await choose(page, 'Speaking session')
  let letGo = () => {}
  const left = new Promise<void>((go) => {
    letGo = go
  })
  await page.route('**/api/rpc/sessions/hold', async (route) => {
    await left
    await route.continue()
  })
  const held = page.waitForResponse((answer) => answer.url().endsWith('/sessions/get'))
  await slotsOn(page).first().click()
  await page.getByRole('link', { name: en.Booking.leave }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Lena/ })).toBeVisible()
  const there = page.url()
  letGo()
  await (await held).finished()
  // What came back is worked off before the next frames.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  expect(page.url()).toBe(there)
})
