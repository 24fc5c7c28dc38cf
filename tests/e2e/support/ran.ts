// What the pages of a browser ran of the built code, as V8 counts it, for the coverage that bin/test prints.
import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'

let written = 0

/** Counts in every page that opens in this browser. Answers what writes the counts, before the pages close. */
export function countRan(browser: BrowserContext, folder: string): () => Promise<void> {
  const pages: Promise<() => Promise<void>>[] = []
  browser.on('page', (page) => {
    const counting = countPage(page, folder)
    counting.catch(() => undefined) // told where it is awaited
    pages.push(counting)
  })
  return async () => {
    for (const write of await Promise.all(pages)) await write()
  }
}

async function countPage(page: Page, folder: string) {
  const v8 = await page.context().newCDPSession(page)
  // Side by side, so that counting has begun before the page asks for its first script.
  await Promise.all([
    v8.send('Profiler.enable'),
    v8.send('Profiler.startPreciseCoverage', { callCount: false, detailed: true }),
  ])
  return async () => {
    const { result } = await v8.send('Profiler.takePreciseCoverage')
    const chunks = result.filter(({ url }) => url.includes('/_next/static/'))
    const name = `page-${process.pid}-${written++}.json`
    fs.writeFileSync(path.join(folder, name), JSON.stringify({ result: chunks }))
  }
}
