// A page that fails in the browser: what its reader sees and can do, and what the people who run Loom learn of it.
import type { Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { openSecureSite } from '../support/secure-site.ts'
import { sentryDouble } from '../support/sentry.ts'
import { demoLogin, E2E } from './support/demo.ts'

const BROKEN = en.Broken.title

type Watched = { url: string; sentry: Awaited<ReturnType<typeof sentryDouble>> }

const test = base.extend<{ page: Page }, { watched: Watched }>({
  watched: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from a pattern
    async ({}, use) => {
      const sentry = await sentryDouble()
      const settings = { SENTRY_DSN: sentry.dsn }
      const site = await openSecureSite({ port: E2E.port + 50, data: E2E.data, settings })
      await use({ url: site.url, sentry })
      await site.close()
      await sentry.close()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
  page: async ({ browser, watched: { url } }, use) => {
    const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true })
    const { email, password } = demoLogin('client')
    const answer = await context.request.post('/api/rpc/accounts/signIn', {
      data: { email, password },
      headers: { origin: url },
    })
    expect(answer.status()).toBe(200)
    await use(await context.newPage())
    await context.close()
  },
})

/** From now on the list of sessions comes to the browser with a time zone that is none: what shows it throws. */
async function spoilSessions(page: Page): Promise<() => Promise<void>> {
  const address = /\/sessions\?.*_rsc=/
  await page.route(address, async (route) => {
    const response = await route.fetch()
    const body = (await response.text()).replace(/"zone":"[\w/]+"/g, '"zone":"Nowhere/At_All"')
    await route.fulfill({ response, body })
  })
  return () => page.unroute(address)
}

test('[1.1.2/2] [1.1.2/3] [1.1.2/4] who meets a broken page is told, tries again, and the error is known with its component', async ({
  page,
  watched: { sentry },
}) => {
  await page.goto('/home')
  const mend = await spoilSessions(page)
  await page.getByRole('navigation').getByRole('link', { name: 'Sessions' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: BROKEN })).toBeVisible()
  await expect(page).toHaveURL(/\/sessions$/)
  // The rest of the page is there and works; nobody reads a stack or the words of a programmer.
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Home' }).first()).toBeVisible()
  const main = page.getByRole('main')
  await expect(main).not.toContainText(/RangeError|Invalid time zone|chunk|at \w+ \(/)
  const reference = /[2-9a-hjkmnp-tv-z]{10}(?!\w)/.exec((await main.textContent()) ?? '')?.[0]
  expect(reference).toBeTruthy()

  await sentry.until(1)
  const [event] = sentry.events
  expect(event?.tags).toMatchObject({
    source: 'browser',
    reference,
    component: expect.stringMatching(/^src\/.+\.tsx$/),
  })
  expect(event?.user).toMatchObject({ role: 'client' })
  expect(event?.exception.values[0]?.value).toMatch(/RangeError/)
  expect(event?.breadcrumbs?.map(({ message }) => message)).toContain('boundary error on /sessions')

  await mend()
  await page.getByRole('button', { name: en.Broken.retry }).click()
  await expect(page.getByRole('heading', { level: 1, name: /ahead$/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: BROKEN })).toBeHidden()
  expect(sentry.events).toHaveLength(1)
})
