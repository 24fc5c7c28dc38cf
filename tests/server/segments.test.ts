// The folders of pages and the list of pages say the same.
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { PAGES } from '#server/pages.ts'

const ROOT = 'src/app/[locale]'
const files = (fs.readdirSync(ROOT, { recursive: true }) as string[]).filter(
  (file) => path.basename(file) === 'page.tsx',
)

/** `(app)/sessions/[id]/page.tsx` is asked for as `/sessions/[id]`. */
const addressOf = (file: string) =>
  `/${path
    .dirname(file)
    .split(path.sep)
    .filter((part) => part !== '.' && !/^\(.*\)$/.test(part))
    .join('/')}`

test('[W.infra/1] every page of the App Router is listed, and every listed page is there', () => {
  const inFolders = files.map(addressOf).filter((address) => address !== '/not-found')
  expect(inFolders.sort()).toEqual(PAGES.map(({ path: address }) => address).sort())
})

test('[1.1.2/1] every page has an error boundary of its own, which shows the one common page', () => {
  for (const file of files) {
    const boundary = path.join(ROOT, path.dirname(file), 'error.tsx')
    expect([file, fs.existsSync(boundary)]).toEqual([file, true])
    expect(fs.readFileSync(boundary, 'utf8')).toMatch(
      /^'use client'[\s\S]*RouteError as default[\s\S]*route-error\.tsx/,
    )
  }
  expect(fs.readFileSync('src/app/global-error.tsx', 'utf8')).toContain('RouteError')
})
