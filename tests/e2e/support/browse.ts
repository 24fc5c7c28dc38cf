// `test` for journeys: each browser has an address of its own, and a page that complains fails its test.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import type { Kind } from './demo.ts'
import { E2E } from './demo.ts'
import { cookiesOf } from './people.ts'
import { countRan } from './ran.ts'

type Fixtures = {
  /** Who sits at `page`; a signed-out visitor unless told. */
  who: Kind
  /** Whether what its pages run counts as covered; needless where others open the same pages. */
  counted: boolean
  /** What pages said on the console or asked of other origins: must stay empty. */
  complaints: string[]
  /** Opens one more browser, with cookies of its own. */
  open: (who?: Kind, options?: BrowserContextOptions) => Promise<BrowserContext>
  page: Page
}

export const test = base.extend<Fixtures>({
  who: ['visitor', { option: true }],
  counted: [true, { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from a pattern
  complaints: async ({}, use) => {
    const complaints: string[] = []
    await use(complaints)
    expect(complaints, 'what pages complained about').toEqual([])
  },
  open: async ({ browser, complaints, counted }, use) => {
    const opened: BrowserContext[] = []
    const written: (() => Promise<void>)[] = []
    await use(async (who = 'visitor', options = {}) => {
      const context = await openBrowser(browser, who, options)
      context.on('page', (page) => listen(page, complaints))
      if (counted && process.env.E2E_RAN) written.push(countRan(context, process.env.E2E_RAN))
      opened.push(context)
      return context
    })
    for (const write of written) await write()
    for (const context of opened) await context.close()
  },
  page: async ({ open, who }, use) => use(await (await open(who)).newPage()),
})

export { expect }

let addresses = 0

function openBrowser(browser: Browser, who: Kind, options: BrowserContextOptions) {
  addresses++
  const address = `10.${Number(process.env.TEST_WORKER_INDEX ?? 0) % 250}.${addresses >> 8}.${addresses & 255}`
  return browser.newContext({
    baseURL: E2E.url,
    locale: 'en-GB',
    timezoneId: 'Europe/Lisbon',
    extraHTTPHeaders: { 'x-forwarded-for': address },
    storageState: cookiesOf(who),
    ...options,
  })
}

/** Console errors, uncaught exceptions and requests to others, as lines. A refused call (4xx) is an answer, not a complaint. */
function listen(page: Page, complaints: string[]) {
  const complain = (about: string) => complaints.push(`${new URL(page.url(), E2E.url).pathname}: ${about}`)
  page.on('console', (message) => {
    if (message.type() !== 'error' || /the server responded with a status of 4\d\d/.test(message.text())) return
    complain(message.text())
  })
  page.on('pageerror', (error) => complain(error.message))
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url())
    if (/^(https?|wss?):$/.test(protocol) && origin !== E2E.url) complain(`asks ${request.url()}`)
  })
}
