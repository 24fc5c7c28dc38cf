// Every page, in both themes and widths: nothing for axe, no overflow, no complaint, no jump. `bin/screens` keeps the pictures.
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { PAGES } from '#server/pages.ts'
import { expect, test } from './support/browse.ts'
import { example, signedIn } from './support/people.ts'

const WIDTHS = [1440, 390] as const
const THEMES = ['light', 'dark'] as const
const SHIFT = 0.02

for (const { path, audience } of PAGES) {
  const kinds = audience.includes('visitor') ? (['visitor'] as const) : audience.filter((kind) => kind !== 'visitor')
  for (const kind of kinds) {
    test(`${path} as ${kind} is sound in both themes and widths`, async ({ page, visitor }) => {
      await signedIn(visitor, kind)
      const address = await example(path, kind, visitor.request)
      for (const width of WIDTHS) {
        for (const theme of THEMES) {
          await page.setViewportSize({ width, height: width === 390 ? 844 : 900 })
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
          await page.goto(address)
          await page.locator('h1').first().waitFor()
          await page.evaluate(() => document.fonts.ready)
          const name = `${path === '/' ? 'landing' : path.slice(1).replace(/\W+/g, '-')}-${kind}-${width}-${theme}`
          if (process.env.SCREENS) await page.screenshot({ path: `${process.env.SCREENS}/${name}.png`, fullPage: true })
          expect(await overflow(page), `${name}: wider than the window`).toBeLessThanOrEqual(0)
          expect(await layoutShift(page), `${name}: the layout jumped`).toBeLessThanOrEqual(SHIFT)
          const { violations } = await new AxeBuilder({ page }).analyze()
          expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
        }
      }
    })
  }
}

/** Pixels by which the page is wider than its window. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Cumulative layout shift since the page was opened. */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) sum += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 200)
      }),
  )
