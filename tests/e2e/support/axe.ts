// Axe, run in the page: its rules need the page as it is laid out.
import fs from 'node:fs'
import type { Page } from '@playwright/test'
import type { RunOptions, run } from 'axe-core'

const AXE = fs.readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** The rules that look at colours; all others look at what there is and where it stands. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

type Finding = { rule: string; html: string; because: string }

type Looked = typeof globalThis & { axe: { run: typeof run }; looked?: string }

/**
 * What axe finds against the page. When nothing but colours differs from when this document was looked at last, only
 * the rules of colours are asked again: a theme costs a second look at those alone.
 */
export async function findWithAxe(page: Page): Promise<Finding[]> {
  const known = await page.evaluate(() => 'axe' in globalThis)
  if (!known) await page.evaluate(AXE)
  const options: RunOptions = {
    // Frames only hold mails, which are their senders' business.
    iframes: false,
    resultTypes: ['violations'],
    ...((await isAsBefore(page)) ? { runOnly: OF_COLOURS, preload: false } : {}),
  }
  return page.evaluate(async (options) => {
    const { violations } = await (globalThis as Looked).axe.run(document, options)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => ({ rule: id, html: html.slice(0, 160), because: any[0]?.message ?? '' })),
    )
  }, options)
}

/** Whether every element has the attributes, state, place and visibility that it had at the last look. */
const isAsBefore = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const placed = [...document.querySelectorAll<HTMLInputElement>('*')].map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect()
      const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      return [x, y, width, height, seen, element.checked, element.value].join()
    })
    const now = [document.documentElement.outerHTML, ...placed].join('\n')
    const before = (globalThis as Looked).looked
    ;(globalThis as Looked).looked = now
    return now === before
  })
