// One journey in another engine, driven over WebDriver BiDi: Firefox as the system has it.
import type { Page } from 'puppeteer-core'
import puppeteer from 'puppeteer-core'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { E2E } from './support/demo.ts'
import { becomeClient } from './support/door.ts'

test('in Firefox somebody signs in, books a session and confirms it [2.1.3/1]', async ({ open }) => {
  const chromium = await open()
  const tilda = await becomeClient(chromium, 'Tilda Frost')
  const { items } = await call<{ items: { handle: string }[] }>(chromium.request, 'coaches/directory', {
    search: 'Camila',
  })
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
    headless: true,
    args: ['--width=1280', '--height=900'],
  })
  try {
    const page = await firefox.newPage()
    page.setDefaultTimeout(30_000)
    const errors: string[] = []
    page.on('pageerror', (error) => errors.push(String(error)))

    await page.goto(`${E2E.url}/sign-in?next=/book/${items[0]?.handle}`)
    await named(page, 'textbox', 'Email').fill(tilda.email)
    await page.locator('input[type=password]').fill(tilda.password)
    await named(page, 'button', 'Sign in').click()
    await page.waitForFunction(() => location.pathname.startsWith('/book/'))
    await page.locator('input[type=radio]').click()
    await page.locator('button[aria-pressed=false]').click()
    await named(page, 'button', 'Continue to agenda').click()
    await named(page, 'textbox', 'What do you want to talk about?').fill('Two languages, one voice.')
    await named(page, 'button', 'Continue to review').click()
    await named(page, 'button', 'Confirm the session').click()
    await named(page, 'link', 'Open the session').click()
    await page.waitForFunction(() => location.pathname.startsWith('/sessions/') && document.querySelector('h1'))
    expect(errors).toEqual([])
  } finally {
    await firefox.close()
  }
  const { items: upcoming } = await call<{ items: { status: string }[] }>(chromium.request, 'sessions/list', {})
  expect(upcoming.map(({ status }) => status)).toEqual(['confirmed'])
})

const named = (page: Page, role: string, name: string) => page.locator(`::-p-aria([name="${name}"][role="${role}"])`)
