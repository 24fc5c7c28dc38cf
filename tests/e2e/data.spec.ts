// How data comes to a page: with its first HTML, then through the query client; and which sessions a list shows.
import type { Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { demoLogin } from './support/demo.ts'

type Line = { id: string; startsAt: number; with: { name: string } | null }
type Lines = { items: Line[]; next: string | null }

/** The procedures a page called from now on. */
function callsOf(page: Page): string[] {
  const calls: string[] = []
  page.on('request', (request) => {
    const [, name] = /\/api\/rpc\/([\w/]+)/.exec(request.url()) ?? []
    if (name) calls.push(name)
  })
  return calls
}

for (const [who, procedure] of [
  ['client', 'sessions/home'],
  ['coach', 'sessions/today'],
] as const) {
  test.describe(`as ${who}`, () => {
    test.use({ who })

    test(`[W.dash/3] [W.dash/4] the ${who}’s home has its data in the first HTML; the browser asks again only once it is old`, async ({
      page,
    }) => {
      const { items } = await call<Lines>(page.request, 'sessions/list', { list: 'upcoming' })
      const [next] = items
      expect(next).toBeDefined()
      const html = await (await page.request.get('/home')).text()
      // Shown text, not only what scripts carry: scripts are taken out first.
      const shown = html.replace(/<script[\s\S]*?<\/script>/g, '')
      expect(shown).toContain(demoLogin(who).name.split(' ')[0])
      if (who === 'client') expect(shown).toContain(next?.with?.name ?? '')
      else expect(shown).toMatch(/<h1/)

      await page.clock.install()
      const calls = callsOf(page)
      await page.goto('/home')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.waitForLoadState('networkidle')
      expect(calls).not.toContain(procedure)

      // The query client has it: half a minute later, whoever comes back to the page gets it anew.
      await page.clock.fastForward(31_000)
      const asked = page.waitForRequest((request) => request.url().includes(`/api/rpc/${procedure}`))
      await page.evaluate(() => dispatchEvent(new Event('visibilitychange')))
      await asked
    })
  })
}

test.describe('the lists of sessions', () => {
  test.use({ who: 'client' })

  test('[2.1.4/2] each shows what belongs in it and nothing else; its address and the way back keep it', async ({
    page,
  }) => {
    const list = (name: string) => call<Lines>(page.request, 'sessions/list', { list: name })
    const names = ['upcoming', 'past', 'cancelled'] as const
    const [upcoming, past, cancelled] = (await Promise.all(names.map(list))) as [Lines, Lines, Lines]
    const ids = [upcoming, past, cancelled].flatMap(({ items }) => items.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
    expect(past.items.length).toBeGreaterThan(0)
    await page.goto('/sessions')
    const tabs = page.getByRole('navigation', { name: en.Sessions.listsLabel })
    for (const [name, { items }] of [
      ['past', past],
      ['cancelled', cancelled],
      ['upcoming', upcoming],
    ] as const) {
      const label = en.Sessions.lists[name]
      await tabs.getByRole('link', { name: label }).click()
      await page.waitForURL(name === 'upcoming' ? '**/sessions' : `**/sessions?list=${name}`)
      await expect(tabs.getByRole('link', { name: label })).toHaveAttribute('aria-current', 'page')
      const rows = page.getByRole('list', { name: label }).getByRole('listitem')
      await expect(rows).toHaveCount(items.length)
      for (const { id } of items) await expect(page.locator(`main a[href$="/sessions/${id}"]`).first()).toBeVisible()
    }
    await page.goBack()
    await expect(page).toHaveURL(/list=cancelled$/)
    await expect(tabs.getByRole('link', { name: en.Sessions.lists.cancelled })).toHaveAttribute('aria-current', 'page')
    await page.reload()
    await expect(tabs.getByRole('link', { name: en.Sessions.lists.cancelled })).toHaveAttribute('aria-current', 'page')
  })
})
