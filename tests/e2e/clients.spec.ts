// A coach brings their own clients: by mail, by a list; somebody accepts with a code, somebody says no.
import type { BrowserContext, Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { slotsOn } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { becomeClient, stranger } from './support/door.ts'
import { linkIn, mailTo } from './support/mailbox.ts'
import { expectNoAxeFindings, expectNoForgottenWord, expectNoOverflow } from './support/sound.ts'

const { Clients: list, Invite: invite, Invited: invited, EmailCode: code } = en

const EVERY_DAY = Array.from({ length: 7 }, (_, weekday) => ({ weekday, startMin: 8 * 60, lengthMin: 12 * 60 }))

/** A coach nobody else needs, who can be booked. */
async function aCoach(browser: BrowserContext, admins: BrowserContext, name: string): Promise<Page> {
  await becomeCoach(browser, admins, name)
  await call(browser.request, 'offerings/create', {
    ...{ name: 'Coaching session', kind: 'coaching', minutes: 50, priceMinor: 9000 },
    ...{ place: 'video', placeDetail: 'https://video.example.test/room' },
  })
  await call(browser.request, 'availability/save', {
    ...{ zone: 'Europe/Lisbon', rules: EVERY_DAY, bufferBeforeMin: 0, bufferAfterMin: 0, minNoticeMin: 0 },
    ...{ horizonDays: 60, stepMin: 30 },
  })
  return browser.newPage()
}

async function inviteByMail(page: Page, name: string, email: string, note = ''): Promise<void> {
  await page.goto('/coach/clients/invite')
  await page.getByLabel(invite.email).fill(email)
  await page.getByLabel(invite.name, { exact: true }).fill(name)
  await page.getByLabel(invite.note).fill(note)
  await page.getByRole('button', { name: invite.send }).click()
  await page.waitForURL('**/coach/clients?show=invitations')
}

test('a coach invites by mail, a stranger accepts with a code, and both see each other', async ({ page, open }) => {
  test.slow()
  const coach = await aCoach(await open(), await open('admin'), 'Bruna Vale')
  await coach.goto('/coach/clients')
  await expect(coach.getByRole('heading', { name: list.empty.current.title })).toBeVisible()
  await coach.getByRole('link', { name: list.empty.current.action }).click()
  await coach.waitForURL('**/coach/clients/invite')
  const { name, email } = stranger('Mara Lind')
  await inviteByMail(coach, 'Mara', email, 'Shall we go on where we stopped?')
  const row = coach.getByRole('listitem').filter({ hasText: email })
  await expect(row.getByText(list.invitation.open, { exact: true })).toBeVisible()
  await expect(row.getByText(/Can be sent again from/)).toBeVisible()

  const mail = await mailTo(page.request, email, /^Bruna Vale invites you/)
  expect(mail.text).toContain('Shall we go on where we stopped?')
  const link = linkIn(mail, /\/invited\//)
  const answer = await page.goto(link)
  expect(answer?.status()).toBe(200)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(page.locator('meta[name=referrer]')).toHaveAttribute('content', 'no-referrer')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex')
  await expect(page.getByRole('heading', { level: 1, name: 'Bruna Vale would like to work with you' })).toBeVisible()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoAxeFindings(page, `an invitation, ${width}`)
    await expectNoOverflow(page, `an invitation, ${width}`)
    await expectNoForgottenWord(page, `an invitation, ${width}`)
    if (process.env.SCREENS)
      await page.screenshot({ path: `${process.env.SCREENS}/invited-${width}.png`, fullPage: true })
  }
  await page.getByRole('button', { name: invited.accept }).click()
  await expect(page.getByRole('heading', { name: invited.you })).toBeFocused()
  await expect(page.getByLabel(code.email)).toHaveValue(email)
  await page.getByLabel(code.name).fill(name)
  await expectNoAxeFindings(page, 'who accepts')
  if (process.env.SCREENS) await page.screenshot({ path: `${process.env.SCREENS}/invited-you-390.png`, fullPage: true })
  await page.getByRole('button', { name: code.send }).click()
  await expect(page.getByText(code.sentTitle)).toBeVisible()
  const digits = /\b\d{6}\b/.exec((await mailTo(page.request, email, /^Your code for /)).text)?.[0] ?? ''
  await page.getByLabel(code.code).fill(digits)
  await page.waitForURL('**/book/bruna-vale*')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'You work with Bruna Vale' })).toBeVisible()

  await coach.goto('/coach/clients')
  await expect(coach.getByRole('heading', { level: 1, name: 'One client' })).toBeVisible()
  await coach.getByRole('link', { name: new RegExp(name) }).click()
  await coach.waitForURL(/\/coach\/clients\/[0-9a-f-]{36}$/)
  await expect(coach.getByRole('heading', { level: 1, name })).toBeVisible()
  await expect(coach.getByRole('link', { name: email })).toBeVisible()
  await expect(coach.getByText(list.record.how.invited)).toBeVisible()

  // What the coach keeps, changed in place, by keyboard.
  await coach.getByRole('button', { name: list.record.edit }).click()
  await expect(coach.getByLabel(list.record.email)).toBeFocused()
  await coach.getByLabel(list.record.phone).fill('+351 21 555 0199')
  await coach.getByLabel(list.record.organisation).fill('Lind & Daughters')
  await coach.keyboard.press('Enter')
  await expect(coach.getByText('Lind & Daughters')).toBeVisible()
  await expect(coach.getByRole('button', { name: list.record.edit })).toBeFocused()

  await coach.getByRole('link', { name: list.record.book }).click()
  await coach.waitForURL('**/coach/book?client=*')
  await expect(coach.getByLabel(en.PlaceSession.client)).toHaveValue(/[0-9a-f-]{36}/)
  await slotsOn(coach).first().click()
  await coach.getByRole('button', { name: en.PlaceSession.book }).click()
  await coach.waitForURL('**/sessions/**')
  await mailTo(page.request, email, /^Bruna Vale booked for you: /)
  await page.goto('/sessions')
  await expect(page.getByRole('listitem').filter({ hasText: 'Bruna Vale' })).toHaveCount(1)

  await coach.goto('/coach/clients?search=someone+else')
  await expect(coach.getByRole('heading', { level: 1, name: 'One client' })).toBeVisible()
  await expect(coach.getByRole('link', { name: `${list.lists.current} 0`, exact: true })).toBeVisible()
  await coach.goto('/coach/clients?show=ahead&search=daughters')
  await expect(coach.getByRole('link', { name: `${list.lists.ahead} 1`, exact: true })).toBeVisible()
  await coach.getByRole('link', { name: new RegExp(name) }).click()
  await coach.getByRole('button', { name: list.record.end }).click()
  await coach.getByRole('button', { name: list.record.endAsk.confirm }).click()
  await expect(coach.getByText(en.Problems.sessions_ahead)).toBeVisible()
})

test('a list is looked over first: a bad row is left out with its reason, the others are invited', async ({ open }) => {
  const coach = await aCoach(await open(), await open('admin'), 'Caio Marin')
  const [ada, ida] = [stranger('Ada Grün').email, stranger('Ida Blau').email]
  await coach.goto('/coach/clients/invite?how=several')
  const bytes = Buffer.from(
    `Vorname;Nachname;E-Mail\r\nAda;Grün;${ada}\r\nIda;Blau;${ida}\r\nOtto;Rot;otto at home\r\n`,
    'latin1',
  )
  await coach.getByLabel(invite.file).setInputFiles({ name: 'clients.csv', mimeType: 'text/csv', buffer: bytes })
  await expect(coach.getByLabel(invite.text)).toHaveValue(/Grün/)
  await coach.getByRole('button', { name: invite.look }).click()
  await expect(coach.getByRole('heading', { name: '2 people would be invited' })).toBeFocused()
  const bad = coach.getByRole('row').filter({ hasText: 'otto at home' })
  await expect(bad.getByText(invite.row.not_an_address)).toBeVisible()
  for (const width of [390, 1440]) {
    await coach.setViewportSize({ width, height: 900 })
    await expectNoAxeFindings(coach, `a plan, ${width}`)
    await expectNoOverflow(coach, `a plan, ${width}`)
    if (process.env.SCREENS)
      await coach.screenshot({ path: `${process.env.SCREENS}/plan-${width}.png`, fullPage: true })
  }
  await coach.getByRole('button', { name: 'Invite 2 people' }).click()
  await coach.waitForURL('**/coach/clients?show=invitations')
  await expect(coach.getByText('Ada Grün')).toBeVisible()
  await mailTo(coach.request, ada, /^Caio Marin invites you/)
  await mailTo(coach.request, ida, /^Caio Marin invites you/)

  await coach.goto('/coach/clients/invite?how=several')
  await coach.getByLabel(invite.text).fill('Name,Phone\nAda,1')
  await coach.getByRole('button', { name: invite.look }).click()
  await expect(coach.getByText(en.Problems.list_without_addresses)).toBeVisible()
})

test('no, thank you is asked once and holds; a link taken back says so; signed in, one press accepts', async ({
  page,
  open,
}) => {
  const coach = await aCoach(await open(), await open('admin'), 'Dora Lund')
  const [no, back, yes] = [stranger('Noa Reis'), stranger('Bea Reis'), stranger('Yara Reis')]
  await inviteByMail(coach, no.name, no.email)
  await page.goto(linkIn(await mailTo(page.request, no.email, /^Dora Lund invites/), /\/invited\//))
  await page.getByRole('button', { name: invited.no }).click()
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await page.getByRole('button', { name: invited.noAsk.keep }).click()
  await page.getByRole('button', { name: invited.no }).click()
  await page.getByRole('button', { name: invited.noAsk.confirm }).click()
  await expect(page.getByRole('heading', { name: invited.saidNo.title })).toBeFocused()
  await expectNoAxeFindings(page, 'after a no')
  await page.reload()
  await expect(page.getByRole('heading', { name: invited.over.answered.title })).toBeVisible()
  await coach.goto('/coach/clients?show=invitations')
  await expect(coach.getByText(list.invitation.declined, { exact: true })).toBeVisible()
  await coach.goto('/coach/clients/invite')
  await coach.getByLabel(invite.email).fill(no.email)
  await coach.getByRole('button', { name: invite.send }).click()
  await expect(coach.getByText(en.Problems.declined_before)).toBeVisible()

  await inviteByMail(coach, back.name, back.email)
  const link = linkIn(await mailTo(page.request, back.email, /^Dora Lund invites/), /\/invited\//)
  const row = coach.getByRole('listitem').filter({ hasText: back.email })
  await row.getByRole('button', { name: list.invitation.back }).click()
  await coach.getByRole('alertdialog').getByRole('button', { name: list.invitation.backAsk.confirm }).click()
  await expect(row).toHaveCount(0)
  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Dora Lund took this invitation back' })).toBeVisible()

  await inviteByMail(coach, yes.name, yes.email)
  const signedIn = await open()
  await becomeClient(signedIn, 'Yara Reis')
  const client = await signedIn.newPage()
  await client.goto(linkIn(await mailTo(page.request, yes.email, /^Dora Lund invites/), /\/invited\//))
  await expect(client.getByText('You are signed in as Yara Reis.')).toBeVisible()
  await client.getByRole('button', { name: invited.accept }).click()
  await client.waitForURL('**/book/dora-lund*')
})

test('when the work has ended an unlisted page is not found any more, until it is taken up again [AZ01]', async ({
  open,
}) => {
  const browser = await open()
  const coach = await aCoach(browser, await open('admin'), 'Edda Holm')
  await call(browser.request, 'coaches/chooseListing', { status: 'unlisted' })
  const { name, email } = stranger('Timo Reis')
  await inviteByMail(coach, name, email)
  const theirs = await open()
  await becomeClient(theirs, name)
  const client = await theirs.newPage()
  await client.goto(linkIn(await mailTo(client.request, email, /^Edda Holm invites/), /\/invited\//))
  await client.getByRole('button', { name: invited.accept }).click()
  await client.waitForURL('**/book/edda-holm*')
  // Booking is on its way before it knows whom with: what it shows tells.
  const expectToFindThem = async (found: boolean) => {
    expect((await client.goto('/coaches/edda-holm'))?.status()).toBe(found ? 200 : 404)
    await client.goto('/book/edda-holm')
    const name = found ? en.Booking.title.time : en.NotFound.title
    await expect(client.getByRole('heading', { level: 1, name })).toBeVisible()
  }
  await expectToFindThem(true)

  await coach.goto('/coach/clients')
  await coach.getByRole('link', { name: new RegExp(name) }).click()
  await coach.getByRole('button', { name: list.record.end }).click()
  await expectNoAxeFindings(coach, 'ending the work')
  if (process.env.SCREENS) await coach.screenshot({ path: `${process.env.SCREENS}/end-work.png` })
  await coach.getByRole('button', { name: list.record.endAsk.confirm }).click()
  await expect(coach.getByText(list.record.past)).toBeVisible()
  await expectToFindThem(false)

  await coach.getByRole('button', { name: list.record.resume }).click()
  await expect(coach.getByRole('button', { name: list.record.end })).toBeVisible()
  await expectToFindThem(true)
})
