// What anybody sees: the start page, the list of coaches, the page of one.
import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './support/browse.ts'

type Line = { handle: string; name: string; next: { offeringId: string; starts: number[] } | null }
type Whole = {
  coach: { name: string; headline: string; bio: string; specialties: string[] }
  offerings: { name: string; minutes: number }[]
}

const ask = async <T>({ request }: Page | BrowserContext, path: string): Promise<T> =>
  (await (await request.get(`/api/v1${path}`)).json()) as T
const cards = (page: Page) => page.locator('#main li', { has: page.getByRole('heading', { level: 2 }) })

/** The names of all who are listed, page after page. */
async function everyCoach(page: Page, cursor = ''): Promise<string[]> {
  const { items, next } = await ask<{ items: Line[]; next: string | null }>(page, `/coaches?limit=20${cursor}`)
  const names = items.map(({ name }) => name)
  return next ? [...names, ...(await everyCoach(page, `&cursor=${encodeURIComponent(next)}`))] : names
}

test('[2.1.2/1] [W.infra/5] everybody can browse all coaches', async ({ page }) => {
  const listed = await everyCoach(page)
  await page.goto('/')
  await page.getByRole('link', { name: /^See all \d+$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Find a coach' })).toBeVisible()
  const names = new Set<string>()
  for (;;) {
    for (const name of await cards(page).getByRole('heading').allTextContents()) names.add(name)
    const more = page.getByRole('link', { name: 'More coaches' })
    if (!(await more.isVisible())) break
    await page.goto((await more.getAttribute('href')) ?? '')
  }
  // Journeys beside this one may bring more.
  expect([...names]).toEqual(expect.arrayContaining(listed))
  await cards(page).first().getByRole('heading').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\S/)
  await expect(page).toHaveURL(/\/coaches\/[a-z]/)
})

test('[2.1.2/2] a search finds by name and topic, whatever case and accents, and says when it finds nobody', async ({
  page,
}) => {
  await page.goto('/')
  await page.getByLabel('What would you like to talk about?').fill('TOMAS')
  await page.getByRole('button', { name: 'Find a coach' }).click()
  await expect(cards(page).getByRole('heading')).toHaveText(['Tomás Lindqvist'])
  await page.getByLabel('Search coaches').fill('no such topic')
  await page.getByLabel('Search coaches').press('Enter')
  await expect(page.getByRole('heading', { name: 'No coach matches all of this' })).toBeVisible()
  await page.getByRole('link', { name: 'Show all coaches' }).click()
  await expect(cards(page)).not.toHaveCount(0)
})

test('[2.1.2/3] filters narrow the list, add up, and can be taken away one by one', async ({ page }) => {
  await page.goto('/coaches')
  const filters = page.getByRole('navigation', { name: 'Filters', exact: true })
  await filters.getByRole('link', { name: /^Rest\b/ }).click()
  await expect(page).toHaveURL(/specialty=Rest/)
  await expect(filters.getByRole('link', { name: /^Rest\b/ })).toHaveAttribute('aria-current', 'true')
  await filters.getByRole('link', { name: /^Japanese/ }).click()
  await expect(cards(page).getByRole('heading')).toHaveText(['Yuki Sato'])
  await page.getByRole('link', { name: 'Remove: Rest' }).click()
  await expect(page).toHaveURL(/\/coaches\?language=ja$/)
  await page.getByRole('link', { name: 'Clear all' }).click()
  await expect(page).toHaveURL(/\/coaches$/)
})

test('[2.1.2/4] the page of a coach says everything they say of themselves', async ({ page }) => {
  const { coach, offerings } = await ask<Whole>(page, '/coaches/ines-moreau')
  await page.goto('/coaches/ines-moreau')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(coach.name)
  const main = page.locator('#main')
  for (const text of [coach.headline, ...coach.bio.split(/\n\s*\n/), ...coach.specialties]) {
    await expect(main.getByText(text, { exact: true }).first()).toBeVisible()
  }
  await expect(main).toContainText('French, English')
  await expect(main).toContainText('Paris time')
  for (const { name, minutes } of offerings) {
    const row = main.locator('li', { has: page.getByRole('heading', { level: 3, name, exact: true }) })
    await expect(row).toContainText(`${minutes} min`)
    await expect(row).toContainText(/€\d|Free/)
    await expect(row.getByRole('link', { name: `Book ${name}` })).toHaveAttribute(
      'href',
      /^\/book\/ines-moreau\?offering=/,
    )
  }
  await expect(page.locator('script[type="application/ld+json"]')).toHaveCount(1)
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /^http.+\/coaches\/ines-moreau$/)
  await expect(page.locator('link[rel="alternate"][hreflang="de"]')).toHaveAttribute(
    'href',
    /\/de\/coaches\/ines-moreau$/,
  )
})

test('[2.1.2/5] the next free times stand in the list, on the visitor’s own clock, and lead to booking', async ({
  open,
}) => {
  const seen: string[][] = []
  for (const timezoneId of ['Europe/Lisbon', 'Asia/Kolkata']) {
    const context = await open('visitor', { timezoneId })
    const page = await context.newPage()
    await page.goto('/coaches?q=yuki')
    await expect(page.getByText('Times are shown in', { exact: false })).toContainText(
      timezoneId === 'Asia/Kolkata' ? /(Kolkata|Calcutta) \(GMT\+5:30\)/ : 'Lisbon (GMT+0)',
    )
    const { items } = await ask<{ items: Line[] }>(context, '/coaches?search=yuki')
    const next = items[0]?.next
    const links = cards(page).locator('a[href*="start="]')
    await expect(links.first()).toHaveAttribute(
      'href',
      `/book/yuki-sato?offering=${next?.offeringId}&start=${next?.starts[0]}`,
    )
    const shown = await links.evaluateAll((all) =>
      all.map((a) => [a.textContent, new URL((a as HTMLAnchorElement).href).searchParams.get('start')]),
    )
    for (const [text, start] of shown) {
      expect(next?.starts).toContain(Number(start))
      expect(text).toBe(
        new Date(Number(start)).toLocaleTimeString('en-GB', {
          timeZone: timezoneId,
          hour: '2-digit',
          minute: '2-digit',
        }),
      )
    }
    seen.push(shown.map(([text]) => String(text)))
  }
  expect(seen[0]).not.toEqual(seen[1])
})

test('choosing a time on the page of a coach names the button, and the choice goes along', async ({ page }) => {
  await page.goto('/coaches/ines-moreau')
  const rail = page.getByRole('complementary', { name: 'Book with Ines Moreau' })
  const times = rail.getByRole('radio')
  await expect(times.first()).toBeChecked()
  await times.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(times.nth(1)).toBeChecked()
  const time = (await rail.locator('label', { has: page.locator(':checked') }).textContent()) ?? ''
  await expect(rail.getByRole('button', { name: new RegExp(`^Book .+ at ${time}$`) })).toBeVisible()
  await rail.getByLabel('Session').selectOption({ index: 0 })
  await rail.locator('label').nth(2).click() // the words are pressed; the button itself is for keys
  await expect(times.nth(2)).toBeChecked()
  const [offering, start] = await Promise.all([rail.getByLabel('Session').inputValue(), times.nth(2).inputValue()])
  await rail.getByRole('button', { name: /^Book .+ at / }).click()
  await page.waitForURL((url) =>
    decodeURIComponent(url.href).includes(`/book/ines-moreau?offering=${offering}&start=${start}`),
  )
})

test('on a phone the choice stays at the lower edge, and the menu opens and closes', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/coaches/ines-moreau')
  await expect(page.getByRole('button', { name: 'Book', exact: true })).toBeInViewport()
  await page.getByRole('button', { name: 'Menu' }).click()
  const menu = page.getByRole('navigation', { name: 'Menu' })
  await expect(menu.getByRole('link', { name: 'Sign in' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await page.getByRole('button', { name: 'Menu' }).click()
  await menu.getByRole('link', { name: 'Find a coach' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Find a coach' })).toBeVisible()
  await expect(menu).toBeHidden()
})

test('without scripts the pages say the same, on the practice’s clock', async ({ open }) => {
  const page = await (await open('visitor', { javaScriptEnabled: false, timezoneId: 'Asia/Tokyo' })).newPage()
  await page.goto('/')
  await expect(page.getByText(/Times are shown in \w+ \(GMT/)).not.toContainText('Tokyo')
  await page.getByRole('button', { name: 'Find a coach' }).click()
  await expect(cards(page)).not.toHaveCount(0)
  await page.goto('/coaches/ines-moreau')
  await page.getByRole('radio').nth(1).check({ force: true })
  const start = await page.getByRole('radio').nth(1).inputValue()
  await page.getByRole('button', { name: /^Book .+ at / }).click()
  await page.waitForURL((url) => decodeURIComponent(url.href).includes(`start=${start}`))
})

test('an address that leads nowhere answers 404 in the reader’s language', async ({ page }) => {
  for (const [address, heading] of [
    ['/coaches/nobody-by-this-name', 'Nobody is here by that name'],
    ['/de/coaches/nobody-by-this-name', 'Hier ist niemand mit diesem Namen'],
    ['/nothing/here', 'We lost this thread'],
    ['/es/nada', 'Hemos perdido este hilo'],
  ] as const) {
    const answer = await page.goto(address)
    expect(answer?.status(), address).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
    await expect(page).toHaveTitle(new RegExp(heading))
  }
})
