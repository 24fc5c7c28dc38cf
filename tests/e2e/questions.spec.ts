// What a coach asks before a session: from the offering's form to the answer on the session's page.
import type { Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { confirm, holdFirstTime } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { becomeClient } from './support/door.ts'
import { mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoOverflow } from './support/sound.ts'

const words = en.Offerings.questions
const OFFERING = {
  ...{ name: 'A long walk', kind: 'coaching', minutes: 60, priceMinor: 0, place: 'video' },
  placeDetail: 'https://meet.example.org/walk',
}
const HOURS = {
  ...{ zone: 'Europe/Lisbon', bufferBeforeMin: 0, bufferAfterMin: 0, minNoticeMin: 60, horizonDays: 60, stepMin: 30 },
  rules: [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 480, lengthMin: 720 })),
}

const nth = (template: string, n: number) => template.replace('{nth}', String(n))
const part = (page: Page, n: number) => page.getByRole('group', { name: nth(words.question, n) })

test('a coach asks by keyboard; a client mends a missing answer, and the coach reads it [2.1.2/2] [2.1.3/1]', async ({
  open,
}) => {
  const [coach, admins, clients] = await Promise.all([open(), open('admin'), open()])
  await becomeCoach(coach, admins, 'Tilda Brook')
  await call(coach.request, 'availability/save', HOURS)
  await call(coach.request, 'offerings/create', OFFERING)
  const desk = await coach.newPage()
  await desk.goto('/coach/offerings')
  await desk.getByRole('button', { name: 'A long walk', exact: true }).click()
  await askByKeyboard(desk)
  const { handle } = await call<{ handle: string }>(coach.request, 'coaches/mine', {})
  const { offerings } = await call<{ offerings: { questions: object[] }[] }>(coach.request, 'coaches/byHandle', {
    handle,
  })
  expect(offerings[0]?.questions).toMatchObject([
    { text: 'How far do you walk?', kind: 'choice', required: true, options: ['An hour', 'Half a day'] },
    { text: 'What is on your mind?', kind: 'line', required: false, options: [] },
  ])

  const nils = await becomeClient(clients, 'Nils Aster')
  const page = await clients.newPage()
  await page.goto(`/book/${handle}`)
  await holdFirstTime(page, 'A long walk')
  await expect(page.getByRole('complementary').getByText('Your coach asks you 2 questions.')).toBeVisible()
  await page.getByRole('button', { name: en.Booking.toAgenda }).click()
  await expectNoAxeFindings(page, 'booking: questions')
  await page.getByRole('button', { name: en.Booking.toReview }).click()
  await expect(page.getByRole('radio', { name: 'An hour' })).toBeFocused()
  await expect(page.getByText(en.Answers.pick)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByText(en.Answers.pick)).toHaveCount(0)
  await page.getByRole('button', { name: en.Booking.toReview }).click()
  await expect(page.getByRole('heading', { name: en.Booking.title.review })).toBeVisible()
  await expect(page.getByRole('main').getByText('Half a day')).toBeVisible()
  const session = await confirm(page)

  const { email } = await call<{ email: string }>(coach.request, 'accounts/me', {})
  const mail = await mailTo(coach.request, email, /^Booked/)
  expect(mail.text).toContain(`${nils.name} has answered what you ask.`)
  expect(mail.text).not.toContain('Half a day')
  await desk.goto(`/sessions/${session}`)
  await expect(desk.getByRole('region', { name: `Answers from ${nils.name}` })).toContainText('Half a day')
  await expectNoAxeFindings(desk, 'session: answers to read')

  await page.goto(`/sessions/${session}`)
  await page.getByRole('textbox', { name: 'What is on your mind?' }).fill('A door I keep closed')
  await page.getByRole('button', { name: en.Answers.save }).click()
  await expect(page.getByText(en.Answers.saved, { exact: true })).toBeVisible()
  await desk.reload()
  await expect(desk.getByText('A door I keep closed')).toBeVisible()
})

/** Adds two questions, mends one, turns them round and saves; no hand leaves the keyboard. */
async function askByKeyboard(page: Page) {
  const press = async (key: string, times = 1) => {
    for (let n = 0; n < times; n++) await page.keyboard.press(key)
  }
  await page.locator('summary').filter({ hasText: words.title }).focus()
  await press('Enter')
  await page.getByRole('button', { name: words.add }).focus()
  await press('Enter')
  await expect(part(page, 1).getByLabel(words.text)).toBeFocused()
  await page.keyboard.type('What is on your mind?')
  await page.getByRole('button', { name: words.add }).focus()
  await press('Enter')
  await expect(part(page, 2).getByLabel(words.text)).toBeFocused()
  await page.keyboard.type('How far do you walk?')
  await press('Tab')
  await press('ArrowDown', 2)
  await press('Tab')
  await press('Space')
  await press('Tab')
  await page.keyboard.type('An hour')
  await page.getByRole('button', { name: en.Offerings.save }).focus()
  await press('Enter')
  const list = part(page, 2).getByLabel(words.options)
  await expect(list).toHaveAccessibleDescription(words.wrong.too_few)
  await expect(list).toBeFocused()
  await expectNoAxeFindings(page, 'questions: one is wrong')
  await expectNoOverflow(page, 'questions: one is wrong')
  await page.keyboard.type('\nHalf a day')
  await page.getByRole('button', { name: nth(words.up, 2) }).focus()
  await press('ArrowUp')
  await expect(part(page, 1).getByLabel(words.text)).toHaveValue('How far do you walk?')
  await expect(page.getByRole('button', { name: nth(words.up, 1) })).toBeFocused()
  await page.getByRole('button', { name: en.Offerings.save }).focus()
  await press('Enter')
  await expect(page.getByText(en.Offerings.changed.replace('{name}', OFFERING.name), { exact: true })).toBeVisible()
}
