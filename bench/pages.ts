// M12: what a view of a public page costs the server, beside the same bytes sent by bare node:http.
import http from 'node:http'
import type { BenchRow } from './row.ts'
import type { Asked, Served } from './served.ts'
import { costOf, listening } from './served.ts'
import type { Site } from './site.ts'
import { BASE, openSite } from './site.ts'

const ROUNDS = 9
/** Rounds that only let the compiler see the code, and the page be kept. */
const WARM_UP = 3
const READERS = 60
const REACH_MS = 3
/** As a browser of today asks. */
const BROWSER = { accept: 'text/html', 'accept-encoding': 'gzip, deflate, br, zstd' }

/** CPU of a view by somebody who is not signed in: of a page that is kept, as nearly all are, and of one rendered anew. */
export async function benchPages(): Promise<BenchRow[]> {
  const site = await openSite()
  try {
    const { items } = (await (await fetch(`${BASE}/api/v1/coaches`)).json()) as { items: { handle: string }[] }
    return [
      await benchPage(site, 'the directory', '/coaches', (n) => `/coaches?max=${100_000 + n}`),
      await benchPage(site, 'the page of a coach', `/coaches/${items[0]?.handle}`),
    ]
  } finally {
    await site.close()
  }
}

async function benchPage(site: Site, work: string, path: string, anew?: (n: number) => string): Promise<BenchRow> {
  const floor = await openFloor(path)
  const views = readers(() => path)
  const [kept, bare]: [number[], number[]] = [[], []]
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const mine = (await costOf(site, views)).cpuMs
    const bytes = (await costOf(floor, views)).cpuMs
    if (round < 0) continue
    kept.push(mine)
    bare.push(bytes)
  }
  await floor.close()
  const rendered = anew && (await costOf(site, readers(anew), { requests: READERS, connections: 1 })).cpuMs
  const [figure, beside] = [median(kept), median(bare)]
  return {
    id: 'M12',
    work: `a view of ${work} by a visitor`,
    figure: `${figure.toFixed(2)} ms CPU${rendered ? ` (rendered anew, at most once a minute: ${rendered.toFixed(0)} ms)` : ''}`,
    beside: `the same bytes by bare node:http ${beside.toFixed(2)} ms, ratio ${(figure / beside).toFixed(1)}`,
    reach: `≤ ${REACH_MS} ms`,
    met: figure <= REACH_MS,
  }
}

/** Sixty people on addresses of their own, so that none of them asks too often. */
const readers = (path: (n: number) => string): Asked[] =>
  Array.from({ length: READERS }, (_, n) => ({
    path: path(n),
    headers: { ...BROWSER, 'x-forwarded-for': `203.0.113.${n + 1}` },
  }))

/** What the site answers now, head and body, sent again and again. */
async function openFloor(path: string): Promise<Served> {
  const [head, body] = await new Promise<[http.IncomingHttpHeaders, Buffer]>((done, fail) => {
    http
      .get(BASE + path, { headers: BROWSER }, async (res) => done([res.headers, Buffer.concat(await res.toArray())]))
      .on('error', fail)
  })
  const headers = Object.fromEntries(
    Object.entries(head).filter(([name]) => !['connection', 'keep-alive', 'date'].includes(name)),
  )
  return listening(http.createServer((_, res) => res.writeHead(200, headers).end(body)))
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
