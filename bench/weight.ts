// M11: the JavaScript each page loads first, gzipped, read from the HTML of a running server.
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import type { BenchRow } from './row.ts'
import type { Site } from './site.ts'
import { BASE, call, openSite } from './site.ts'

/** What an empty page of Next loads. */
const FLOOR = 132
const SIGNED_IN_REACH = 200
const PUBLIC_REACH = 160

/** A row a page, in KiB: as the visitor sees it where it is public, else as whoever of its readers loads most. */
export async function benchWeight(): Promise<BenchRow[]> {
  const site = await openSite()
  try {
    return await weigh(site)
  } finally {
    await site.close()
  }
}

const AN_ERROR = { reference: '234567', message: 'A thread', stack: '', caught: 'window', page: '/', breadcrumbs: [] }

async function weigh(site: Site): Promise<BenchRow[]> {
  const { PAGES } = await import('#server/pages.ts')
  const cookies: Record<string, string> = { visitor: '', ...site.cookies }
  const rows: BenchRow[] = []
  for (const { path, audience, demo } of PAGES) {
    if (demo) continue
    const open = audience.includes('visitor')
    const readers = open ? ['visitor'] : audience.filter((who) => !(who === 'admin' && path === LEADS_ADMINS_ON))
    const weights: [who: string, kib: number | null][] = []
    for (const who of readers) {
      const cookie = cookies[who] ?? ''
      weights.push([who, await weightOf(await addressOf(path, cookie), cookie)])
    }
    const closed = weights.filter(([, kib]) => kib === null).map(([who]) => who)
    const [who, kib] = weights.reduce((most, one) => ((one[1] ?? 0) > (most[1] ?? 0) ? one : most))
    const reach = open ? PUBLIC_REACH : SIGNED_IN_REACH
    rows.push({
      id: 'M11',
      work: `${path} as ${who}`,
      figure:
        closed.length > 0 ? `not open to the printed login: ${closed.join(', ')}` : `${(kib ?? 0).toFixed(1)} KiB`,
      beside: `an empty page ${FLOOR} KiB`,
      reach: `≤ ${reach} KiB`,
      met: closed.length === 0 && kib !== null && kib <= reach,
    })
  }
  return rows
}

const LEADS_ADMINS_ON = '/home'
const NOWHERE = '/a-page-that-nobody-made'
/** A mail that the demo practice sends at its start may take a moment. */
const PATIENCE_MS = 20_000

/** An address of this page with something real in it, so that it shows what it is made for. */
async function addressOf(path: string, cookie: string): Promise<string> {
  const ask = async <T>(route: string): Promise<T> =>
    (await (await fetch(`${BASE}/api/v1${route}`, { headers: { cookie } })).json()) as T
  const listed = async (route: string) => (await ask<{ items?: Record<string, string>[] }>(route)).items ?? []
  if (path.includes('[handle]')) {
    const [coach] = await listed('/coaches')
    const { offerings } = await ask<{ offerings: { id: string }[] }>(`/coaches/${coach?.handle}`)
    const booking = path.startsWith('/book/') ? `?offering=${offerings[0]?.id}` : ''
    return path.replace('[handle]', `${coach?.handle}`) + booking
  }
  if (path.startsWith('/admin/errors/[')) {
    await call('errors/report', AN_ERROR, cookie)
    return path.replace('[id]', `${(await listed('/admin/errors'))[0]?.id}`)
  }
  // The last of them is far enough away to be moved.
  if (path.startsWith('/sessions/[')) return path.replace('[id]', `${(await listed('/sessions')).at(-1)?.id}`)
  if (path.startsWith('/change/')) {
    const link = new RegExp(`${path.replace('[token]', '')}[\\w.-]+`)
    for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await sleep(500)) {
      for (const { id } of await listed('/dev/mails?limit=100')) {
        const [found] = link.exec((await ask<{ text: string }>(`/dev/mails/${id}`)).text) ?? []
        if (found) return found
      }
    }
    return NOWHERE
  }
  return path.replace(/\[\w+\]/g, 'a'.repeat(32))
}

const known = new Map<string, Promise<number>>()

/** KiB of scripts in the page's HTML, each once; null when the page is not open to this login. */
async function weightOf(path: string, cookie: string): Promise<number | null> {
  const res = await fetch(BASE + path, { headers: { cookie }, redirect: 'manual' })
  if (res.status !== 200) return null
  const html = await res.text()
  const tags = html.match(/<script[^>]*\ssrc="[^"]+"[^>]*>|<link[^>]*as="script"[^>]*>/g) ?? []
  const sources = tags
    .filter((tag) => !/nomodule/i.test(tag))
    .map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1] ?? '')
  const sizes = await Promise.all([...new Set(sources)].map(gzipped))
  return sizes.reduce((sum, size) => sum + size, 0) / 1024
}

function gzipped(source: string): Promise<number> {
  const size =
    known.get(source) ??
    fetch(BASE + source).then(async (res) => gzipSync(Buffer.from(await res.arrayBuffer()), { level: 9 }).length)
  known.set(source, size)
  return size
}
