// What the pages of a browser ran of the built code, as V8 counts it, for the coverage that bin/test prints.
import fs from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page, Request } from '@playwright/test'

type Script = { url: string }

let written = 0

/** Counts in every page that opens in this browser. Answers what writes the counts, before the pages close. */
export function countRan(browser: BrowserContext, folder: string): () => Promise<void> {
  const pages: Promise<() => Promise<void>>[] = []
  // A page that is gone too soon is not counted: no journey fails for that.
  browser.on('page', (page) => pages.push(countPage(page, folder).catch(() => async () => {})))
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
  const takes: Promise<Script[]>[] = []
  const take = (): Promise<Script[]> =>
    v8.send('Profiler.takePreciseCoverage').then(
      ({ result }) => result,
      () => [],
    )
  // Counts go with their document, whose successor lives in another process. What leads on mostly calls the API first.
  const takeMeanwhile = (request: Request) => {
    if (request.url().includes('/api/rpc/')) takes.push(take())
  }
  page.on('request', takeMeanwhile)
  page.on('response', (response) => takeMeanwhile(response.request()))
  return async () => {
    const result = (await Promise.all([...takes, take()])).flat().filter(({ url }) => url.includes('/_next/static/'))
    fs.writeFileSync(path.join(folder, `page-${process.pid}-${written++}.json`), JSON.stringify({ result }))
  }
}
