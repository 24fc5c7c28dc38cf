// What holds for every page in every state: nothing for axe, no overflow, no jump, no forgotten word.
import type { BrowserContext, Page } from '@playwright/test'
import en from '#messages/en.json' with { type: 'json' }
import { findWithAxe } from './axe.ts'
import { expect } from './browse.ts'

export const WIDTHS = [1440, 390] as const
export const THEMES = ['light', 'dark'] as const

const SHIFT = 0.02
// A message that is missing in its language is shown as its key.
const FORGOTTEN = new RegExp(`\\b(${Object.keys(en).join('|')})\\.[a-z]\\w*(\\.\\w+)*\\b`)

export const sizeOf = (width: number) => ({ width, height: width === 390 ? 844 : 900 })

/** The page has its heading and fonts, and what it waits for on the server has come. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor()
  await page.evaluate(() => document.fonts.ready)
}

export async function expectNoAxeFindings(page: Page, name: string): Promise<void> {
  await expect(page).toHaveTitle(/./) // follows a soft navigation a moment later
  const findings = await findWithAxe(page)
  const lines = findings.map(({ rule, html, because }) => `${name}: ${rule} at ${html} ${because}`)
  expect.soft(lines).toEqual([])
}

export async function expectNoOverflow(page: Page, name: string): Promise<void> {
  const tooWide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.querySelectorAll('body *')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.slice(-3).map((one) => one.outerHTML.slice(0, 160))
  })
  expect.soft(tooWide, `${name}: wider than the window`).toEqual([])
}

export async function expectNoForgottenWord(page: Page, name: string): Promise<void> {
  const words = await page.locator('body').ariaSnapshot() // labels that only screen readers say are words, too
  expect.soft(FORGOTTEN.exec(words)?.[0], `${name}: a key instead of words`).toBeUndefined()
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }
type Counted = typeof globalThis & { shifts: number; moved: string[] }

/** Before the first page is opened: counts layout shifts that nobody's hand caused, and notes what moved. */
export const countShifts = (browser: BrowserContext) =>
  browser.addInitScript(() => {
    const counted = globalThis as Counted
    counted.shifts = 0
    counted.moved = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources, startTime } of list.getEntries() as Shift[]) {
        if (hadRecentInput) continue
        counted.shifts += value
        const nodes = sources.map(({ node }) =>
          node instanceof Element ? node.outerHTML.slice(0, 80) : node?.nodeName,
        )
        counted.moved.push(`${value.toFixed(4)} at ${Math.round(startTime)} ms: ${nodes.join(' | ')}`)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })

export async function expectNoJump(page: Page, name: string): Promise<void> {
  const [shifts, moved] = await page.evaluate(() => {
    const { shifts, moved } = globalThis as Counted
    return [shifts, moved] as const
  })
  expect.soft(shifts, `${name}: the layout jumped\n${moved.join('\n')}`).toBeLessThanOrEqual(SHIFT)
}
