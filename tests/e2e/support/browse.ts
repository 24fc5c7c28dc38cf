// `test` for journeys: each browser context has its own address, and a page that complains fails its test.
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import { E2E } from './demo.ts'

let addresses = 0

/** A browser of its own: cookies, address. `complaints` collects console errors and failed scripts. */
export async function newVisitor(browser: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await browser.newContext({
    baseURL: E2E.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    ...options,
  })
  addresses++
  const address = `10.${process.pid % 250}.${(addresses >> 8) & 255}.${addresses & 255}`
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': address })
  return context
}

export const test = base.extend<{ visitor: BrowserContext; page: Page; complaints: string[] }>({
  visitor: async ({ browser }, use) => {
    const context = await newVisitor(browser)
    await use(context)
    await context.close()
  },
  complaints: async ({ visitor: _ }, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints).toEqual([])
  },
  page: async ({ visitor, complaints }, use) => {
    const page = await visitor.newPage()
    listen(page, complaints)
    await use(page)
  },
})

/** Console errors and uncaught exceptions, as lines. A refused call (4xx) is an answer, not a complaint. */
export function listen(page: Page, complaints: string[]) {
  page.on('console', (message) => {
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text())) {
      complaints.push(`${new URL(page.url()).pathname}: ${message.text()}`)
    }
  })
  page.on('pageerror', (error) => complaints.push(`${new URL(page.url()).pathname}: ${error.message}`))
}

export { expect }
