// The steps of a booking, as a client takes them, in any language.
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { call } from './call.ts'

export type Words = typeof en

/** Opens a coach's booking page by its address. */
export async function openBooking(page: Page, coach: string, prefix = ''): Promise<void> {
  const { items } = await call<{ items: { handle: string }[] }>(page.request, 'coaches/directory', { search: coach })
  await page.goto(`${prefix}/book/${items[0]?.handle}`)
}

export const slotsOn = (page: Page, words: Words = en): Locator =>
  page.getByRole('region', { name: words.Booking.times }).getByRole('button', { disabled: false })

/**
 * Chooses what to book, if there is a choice, and the first free time. Another journey may be faster, or the notice run
 * out between looking and pressing: then the page offers times near it, and the first of those is taken.
 */
export async function holdFirstTime(page: Page, offering: string, words: Words = en): Promise<void> {
  await choose(page, offering)
  await slotsOn(page, words).first().click()
  const held = page.getByRole('button', { name: words.Booking.toAgenda })
  const near = page.getByRole('group', { name: words.Booking.nearest }).getByRole('button').first()
  await expect(held.or(near)).toBeVisible()
  if (await near.isVisible()) await near.click()
  await expect(held).toBeVisible()
}

/** Looks at the second day with free times: nothing of it passes the notice meanwhile. */
export const openLaterDay = (page: Page): Promise<void> =>
  page.getByRole('gridcell').getByRole('button', { name: en.Booking.calendar.available }).nth(1).click()

/** Chooses what to book. The whole card can be pressed; its radio button is there for keyboards and screen readers. */
export async function choose(page: Page, offering: string): Promise<void> {
  await page.getByText(offering, { exact: true }).first().click()
  await expect(page.getByRole('radio', { name: offering })).toBeChecked()
}

export async function writeAgenda(page: Page, agenda: string, words: Words = en): Promise<void> {
  await page.getByRole('button', { name: words.Booking.toAgenda }).click()
  await page.getByLabel(words.Booking.agenda.label).fill(agenda)
  await page.getByRole('button', { name: words.Booking.toReview }).click()
  await expect(page.getByRole('heading', { name: words.Booking.title.review })).toBeVisible()
  await expect(page.getByText(agenda)).toBeVisible()
}

/** The last step. Answers the id of the confirmed session. */
export async function confirm(page: Page, words: Words = en): Promise<string> {
  await page.getByRole('button', { name: words.Booking.confirm }).click()
  const link = page.getByRole('link', { name: words.Booking.booked.open })
  await expect(link).toBeVisible()
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? ''
}

/** Opens the session of a list whose line says this. */
export const openSession = (page: Page, about: string): Promise<void> =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: about }).getByRole('link').click()
