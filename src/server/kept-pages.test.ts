import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { KeptPage } from './kept-pages.ts'
import { KeptPages } from './kept-pages.ts'

const page = (text: string): KeptPage => ({ etag: text, bodies: { identity: Buffer.from(text) }, csp: '', headers: {} })
const bounds = { count: 3, bytes: 100, seconds: 60 }

/** A source of pages that counts how often it was asked. */
function source(text: () => string, wait = 0) {
  const made = { times: 0, make }
  return made

  async function make() {
    made.times++
    if (wait) await sleep(wait)
    return page(text())
  }
}

test('those who ask while a page is made wait for that one', async () => {
  const pages = new KeptPages(bounds)
  const made = source(() => 'a', 20)
  await Promise.all(Array.from({ length: 50 }, () => pages.get('/', made.make)))
  expect(made.times).toBe(1)
})

test('a kept page is not made again until it is cleared or old', async () => {
  const made = source(() => 'a')
  const pages = new KeptPages({ ...bounds, seconds: 0.03 })
  await pages.get('/', made.make)
  await pages.get('/', made.make)
  expect(made.times).toBe(1)
  pages.clear()
  await pages.get('/', made.make)
  expect(made.times).toBe(2)
  await sleep(40)
  await pages.get('/', made.make)
  expect(made.times).toBe(3)
})

test('what was begun before a change is given to those who waited, and not kept', async () => {
  const pages = new KeptPages(bounds)
  let data = 'old'
  const made = source(() => data, 20)
  const waiting = pages.get('/', async () => page(data)) // reads the old data
  pages.clear()
  data = 'new'
  expect(await waiting).toMatchObject({ etag: 'old' })
  expect(await pages.get('/', made.make)).toMatchObject({ etag: 'new' })
  expect(await pages.get('/', made.make)).toMatchObject({ etag: 'new' })
  expect(made.times).toBe(1)
})

test('never more pages nor more bytes than allowed: those not asked for longest go first', async () => {
  const pages = new KeptPages(bounds)
  for (const key of ['a', 'b', 'c']) await pages.get(key, source(() => key).make)
  await pages.get('a', source(() => 'a').make) // used again
  await pages.get('d', source(() => 'd').make)
  const again = source(() => 'again')
  expect(await pages.get('a', again.make)).toMatchObject({ etag: 'a' })
  expect(await pages.get('b', again.make)).toMatchObject({ etag: 'again' })

  const big = new KeptPages({ ...bounds, bytes: 10 })
  await big.get('a', source(() => 'a'.repeat(8)).make)
  await big.get('b', source(() => 'b'.repeat(8)).make)
  const replaced = source(() => 'x')
  await big.get('a', replaced.make)
  expect(replaced.times).toBe(1)
})

test('a failure is told to all who waited and remembered by nobody', async () => {
  const pages = new KeptPages(bounds)
  const fails = () => Promise.reject(new Error('no'))
  const both = await Promise.allSettled([pages.get('/', fails), pages.get('/', fails)])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await pages.get('/', async () => page('a'))).toMatchObject({ etag: 'a' })
})

test('a page that is no success is passed on and not kept', async () => {
  const pages = new KeptPages(bounds)
  let times = 0
  const missing = async () => {
    times++
    return { status: 404, headers: {}, body: Buffer.from('no') }
  }
  await pages.get('/', missing)
  expect(await pages.get('/', missing)).toMatchObject({ status: 404 })
  expect(times).toBe(2)
})
