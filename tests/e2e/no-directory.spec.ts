// A practice without a directory: a demo of its own, since the one of the other journeys has one.
import { execFile, spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import type { APIRequestContext, Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import type { DemoLogin, Member } from './support/demo.ts'
import { E2E } from './support/demo.ts'
import { expectNoAxeFindings, expectNoOverflow, sizeOf } from './support/sound.ts'
import { totp } from './support/totp.ts'

const PORT = E2E.port + 60
const URL_OF = `http://localhost:${PORT}`
const DATA = `${E2E.data}-alone`
const PATIENCE_MS = 240_000

type Practice = {
  login: (role: Member) => DemoLogin
  /** As an admin of the house does it, at the terminal. */
  set(directory: 'on' | 'off'): Promise<void>
}

const test = base.extend<object, { practice: Practice }>({
  practice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of needed fixtures from a pattern
    async ({}, use) => {
      const stop = await startLoom()
      const logins: DemoLogin[] = JSON.parse(fs.readFileSync(`${DATA}/demo-logins.json`, 'utf8'))
      await use({
        login: (role) => logins.find((one) => one.role === role) as DemoLogin,
        set: async (directory) => {
          const env = { ...process.env, LOOM_DATA: DATA, PORT: String(PORT) }
          await promisify(execFile)('./bin/practice', ['--directory', directory], { env })
        },
      })
      await stop()
    },
    { scope: 'worker', timeout: 300_000 },
  ],
})

test.use({ baseURL: URL_OF })

async function startLoom() {
  fs.rmSync(DATA, { recursive: true, force: true })
  fs.mkdirSync(DATA, { recursive: true })
  const output = fs.openSync(`${DATA}/output.log`, 'w')
  const env = { ...process.env, PORT: String(PORT), LOOM_DATA: DATA }
  const loom = spawn('./bin/start', { env, stdio: ['ignore', output, output] })
  const ended = new Promise<void>((over) => loom.once('exit', () => over()))
  const answers = () =>
    fetch(`${URL_OF}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
  for (let waited = 0; !(await answers()); waited += 250) {
    if (loom.exitCode !== null || waited > PATIENCE_MS) {
      loom.kill('SIGTERM')
      throw new Error(`Loom did not start:\n${fs.readFileSync(`${DATA}/output.log`, 'utf8')}`)
    }
    await sleep(250)
  }
  return async () => {
    loom.kill('SIGTERM')
    await ended
  }
}

async function ask<T>(api: APIRequestContext, procedure: string, input: object): Promise<T> {
  const answer = await api.post(`/api/rpc/${procedure}`, { data: input, headers: { origin: URL_OF } })
  const text = await answer.text()
  expect(answer.ok(), `${procedure}: ${text}`).toBe(true)
  return JSON.parse(text || 'null') as T
}

async function signIn(api: APIRequestContext, { role, email, password }: DemoLogin) {
  await ask(api, 'accounts/signIn', { email, password })
  if (role !== 'admin') return
  const { secret } = await ask<{ secret: string }>(api, 'accounts/beginSecondFactor', { password })
  await ask(api, 'accounts/confirmSecondFactor', { code: totp(secret) })
}

/** The invitation in the mailbox of somebody. */
async function linkTo(api: APIRequestContext, email: string): Promise<string> {
  let mails: { id: string }[] = []
  await expect(async () => {
    mails = (await ask<{ items: { id: string }[] }>(api, 'dev/mails', { search: email })).items
    expect(mails).toHaveLength(1)
  }).toPass({ timeout: 30_000 })
  const { text } = await ask<{ text: string }>(api, 'dev/mail', { id: mails[0]?.id })
  return /https?:\S+\/invited\/[\w.-]+/.exec(text)?.[0] ?? ''
}

/** Every address of our own that the page leads to or sends a form to. */
async function leadsTo(page: Page): Promise<string[]> {
  await page.locator('h1').first().waitFor()
  return page.evaluate(() =>
    [...document.querySelectorAll('a[href]:not([href^="#"]), form[action]')].map(
      (one) => new URL(one.getAttribute('href') ?? one.getAttribute('action') ?? '', location.href).pathname,
    ),
  )
}

const isDirectory = (path: string) => /^(\/(de|es))?\/coaches$/.test(path)

test('nothing leads to a directory, and there is none; with one coach the start page leads to them', async ({
  practice,
  browser,
}) => {
  test.setTimeout(300_000)
  const open = async (baseURL = URL_OF) => browser.newContext({ baseURL, locale: 'en-GB', timezoneId: 'Europe/Lisbon' })
  const [visitors, clients, coaching, admins] = [await open(), await open(), await open(), await open()]
  await signIn(clients.request, practice.login('client'))
  await signIn(coaching.request, practice.login('coach'))
  await signIn(admins.request, practice.login('admin'))
  const [visitor, client] = [await visitors.newPage(), await clients.newPage()]

  await visitor.goto('/')
  expect((await leadsTo(visitor)).some(isDirectory)).toBe(true)
  const { items } = await ask<{ items: { id: string; name: string; handle: string }[] }>(
    ...([visitors.request, 'coaches/directory', {}] as const),
  )
  await practice.set('off')

  // Kept pages are forgotten at once.
  await expect(async () => {
    await visitor.goto('/')
    expect((await leadsTo(visitor)).filter(isDirectory)).toEqual([])
  }).toPass({ timeout: 30_000 })
  const { coaches } = await ask<{ coaches: number }>(visitors.request, 'coaches/soonest', {})
  expect(coaches).toBe(items.length)
  await expect(visitor.getByText(en.Landing.coaches.apply)).toHaveCount(0)
  for (const prefix of ['', '/de', '/es']) {
    const gone = await visitor.goto(`${prefix}/coaches`)
    expect(gone?.status()).toBe(404)
    expect((await leadsTo(visitor)).filter(isDirectory)).toEqual([])
    expect((await visitor.goto(`${prefix}/coaches/nobody-by-this-name`))?.status()).toBe(404)
    expect((await leadsTo(visitor)).filter(isDirectory)).toEqual([])
  }
  for (const { handle } of items.slice(0, 3)) {
    expect((await visitor.goto(`/coaches/${handle}`))?.status()).toBe(200)
    expect((await leadsTo(visitor)).filter(isDirectory)).toEqual([])
  }
  for (const path of ['/home', '/sessions', '/sessions?list=past', '/settings', `/book/${items[0]?.handle}`]) {
    expect((await client.goto(path))?.status()).toBe(200)
    expect([path, (await leadsTo(client)).filter(isDirectory)]).toEqual([path, []])
  }

  const guest = { email: 'late.guest@example.test', name: '', locale: 'en', note: '' }
  await ask(coaching.request, 'engagements/invite', guest)
  const invitation = await linkTo(visitors.request, guest.email)
  const [last, ...others] = items
  for (const { id } of others) await ask(admins.request, 'admin/suspend', { id, reason: 'A journey without them.' })
  const way = visitor.getByRole('link', { name: `Book with ${last?.name}`, exact: true })
  await expect(async () => {
    await visitor.goto('/')
    await expect(way).toBeVisible({ timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  for (const width of [1440, 390] as const) {
    await visitor.setViewportSize(sizeOf(width))
    for (const colorScheme of ['light', 'dark'] as const) {
      await visitor.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await expectNoAxeFindings(visitor, `start page of one coach, ${width}, ${colorScheme}`)
      await expectNoOverflow(visitor, `start page of one coach, ${width}`)
      const { SCREENS } = process.env
      if (SCREENS) await visitor.screenshot({ path: `${SCREENS}/alone-${width}-${colorScheme}.png`, fullPage: true })
    }
  }
  await way.click()
  await expect(visitor).toHaveURL(`/coaches/${last?.handle}`)

  await ask(admins.request, 'admin/suspend', { id: last?.id, reason: 'A journey without them.' })
  await expect(async () => {
    await visitor.goto('/')
    await expect(way).toHaveCount(0, { timeout: 1000 })
  }).toPass({ timeout: 30_000 })
  await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
  expect((await leadsTo(visitor)).filter(isDirectory)).toEqual([])
  if (process.env.SCREENS) await visitor.screenshot({ path: `${process.env.SCREENS}/alone-none.png`, fullPage: true })
  await visitor.goto(invitation)
  await expect(visitor.getByRole('heading', { name: en.Invited.over.gone.title })).toBeVisible()
  expect((await leadsTo(visitor)).filter(isDirectory)).toEqual([])

  await practice.set('on')
  await expect(async () => {
    expect((await visitor.goto('/coaches'))?.status()).toBe(200)
  }).toPass({ timeout: 30_000 })
})
