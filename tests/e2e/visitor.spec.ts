// Somebody nobody knows yet books first, and says who they are at the end.
import en from '#messages/en.json' with { type: 'json' }
import { holdFirstTime, openBooking, slotsOn, writeAgenda } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeClient, fillSignIn, stranger } from './support/door.ts'
import { invitationIn } from './support/invitation.ts'
import { mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoOverflow } from './support/sound.ts'

type Session = { status: string; agenda: string; startsAt: number }

test('a visitor holds a time, gives name and address, and books with the code from the mail [2.1.3/1] [2.1.3/3]', async ({
  page,
}) => {
  const nora = stranger('Nora Lindgren')
  await openBooking(page, 'Lena')
  await holdFirstTime(page, 'Speaking session')
  await writeAgenda(page, 'How to begin a talk.')
  await page.getByRole('button', { name: en.Booking.toYou }).click()
  await expect(page.getByRole('heading', { name: en.Booking.title.you })).toBeVisible()
  await page.getByLabel(en.EmailCode.name).fill(nora.name)
  await page.getByLabel(en.EmailCode.email).fill(nora.email)
  await expectNoAxeFindings(page, 'booking: you')
  await expectNoOverflow(page, 'booking: you')
  await page.getByRole('button', { name: en.EmailCode.send }).click()
  const mail = await mailTo(page.request, nora.email, /./)
  const code = /\b\d{6}\b/.exec(`${mail.subject} ${mail.text}`)?.[0] ?? ''
  await page.getByLabel(en.EmailCode.code).fill(code)
  const link = page.getByRole('link', { name: en.Booking.booked.open })
  await expect(link).toBeVisible()
  const id = (await link.getAttribute('href'))?.split('/').at(-1)
  const booked = await call<Session>(page.request, 'sessions/get', { id })
  expect(booked).toMatchObject({ status: 'confirmed', agenda: 'How to begin a talk.' })
  const invitation = invitationIn(await mailTo(page.request, nora.email, /^Confirmed/))
  expect(invitation).toMatchObject({ method: 'REQUEST', startsAt: booked.startsAt })
  await link.click()
  await expect(page.getByText('How to begin a talk.')).toBeVisible()
})

test('a visitor’s answers come along with their code; a required one is not forgotten [2.1.3/1]', async ({ page }) => {
  const ida = stranger('Ida Marsh')
  await openBooking(page, 'Lena')
  await holdFirstTime(page, 'Dress rehearsal in Berlin')
  await page.getByRole('button', { name: en.Booking.toAgenda }).click()
  const occasion = page.getByLabel('What is the occasion, and how long may you speak?')
  const way = page.getByRole('radiogroup', { name: 'How will you speak?' })
  await page.getByLabel('What went wrong the last time?').fill('I read it out.')
  await page.getByRole('button', { name: en.Booking.toReview }).click()
  await expect(occasion).toBeFocused()
  await expect(page.getByText(en.Answers.write)).toBeVisible()
  await expect(way).toHaveAccessibleDescription(en.Answers.pick)
  await expectNoAxeFindings(page, 'booking: answers missing')
  await expectNoOverflow(page, 'booking: answers missing')
  await occasion.fill('A wedding, four minutes')
  await way.getByRole('radio', { name: 'Freely' }).check()
  // Neither a reload nor another time loses it.
  const kept = page.waitForResponse((answer) => answer.url().endsWith('/sessions/setAnswers') && answer.ok())
  await page.getByRole('button', { name: en.Booking.toReview }).click()
  await kept
  await page.reload()
  await expect(page.getByText('A wedding, four minutes')).toBeVisible()
  await page.getByRole('button', { name: en.Booking.review.changeTime }).click()
  await page.getByRole('gridcell').getByRole('button', { name: en.Booking.calendar.available }).nth(3).click()
  await slotsOn(page).first().click()
  await page.getByRole('button', { name: en.Booking.toAgenda }).click()
  await expect(occasion).toHaveValue('A wedding, four minutes')
  await expect(way.getByRole('radio', { name: 'Freely' })).toBeChecked()
  await page.getByRole('button', { name: en.Booking.toReview }).click()

  await page.getByRole('button', { name: en.Booking.toYou }).click()
  await page.getByLabel(en.EmailCode.name).fill(ida.name)
  await page.getByLabel(en.EmailCode.email).fill(ida.email)
  await page.getByRole('button', { name: en.EmailCode.send }).click()
  const mail = await mailTo(page.request, ida.email, /./)
  await page.getByLabel(en.EmailCode.code).fill(/\b\d{6}\b/.exec(`${mail.subject} ${mail.text}`)?.[0] ?? '')
  await page.getByRole('link', { name: en.Booking.booked.open }).click()
  await expect(occasion).toHaveValue('A wedding, four minutes')
  await expect(way.getByRole('radio', { name: 'Freely' })).toBeChecked()
  await expectNoAxeFindings(page, 'session: answers')
  const confirmed = await mailTo(page.request, ida.email, /^Confirmed/)
  expect(confirmed.text).not.toContain('wedding')
})

test('who has a password signs in on the way, comes back, and the held time is theirs [2.1.3/3]', async ({
  page,
  open,
}) => {
  const omar = await becomeClient(await open(), 'Omar Haddad')
  await openBooking(page, 'Lena')
  await holdFirstTime(page, 'Speaking session')
  await writeAgenda(page, 'The pause before the answer.')
  await page.getByRole('button', { name: en.Booking.toYou }).click()
  await page.getByRole('link', { name: en.EmailCode.password }).click()
  await page.waitForURL('**/sign-in?**')
  const taken = page.waitForResponse('**/sessions/takeAlong')
  await fillSignIn(page, omar)
  await page.waitForURL('**/book/**')
  expect((await taken).status()).toBe(200)
  await expect(page.getByText('The pause before the answer.')).toBeVisible()
  await page.getByRole('button', { name: en.Booking.confirm }).click()
  await expect(page.getByRole('link', { name: en.Booking.booked.open })).toBeVisible()
})
