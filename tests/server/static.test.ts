import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packAssets } from '../../bin/pack.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'

const dist = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-dist-'))
const before = process.env.LOOM_DIST
const CODE = `export const words = ${JSON.stringify('warp and weft '.repeat(100))}\n//# sourceMappingURL=a~1.js.map\n`
let site: Site

beforeAll(async () => {
  process.env.LOOM_DIST = dist
  for (const [name, content] of [
    ['static/chunks/a~1.js', CODE],
    ['static/chunks/a~1.js.map', '{}'],
    ['static/media/face.woff2', 'not really'],
    ['server/app/page.js', 'secret'],
    ['BUILD_ID', 'x'],
  ] as const) {
    fs.mkdirSync(path.dirname(path.join(dist, name)), { recursive: true })
    fs.writeFileSync(path.join(dist, name), content)
  }
  await packAssets(dist)
  site = await openSite((_req, res) => res.writeHead(404).end())
})
afterAll(async () => {
  if (before === undefined) delete process.env.LOOM_DIST
  else process.env.LOOM_DIST = before
  fs.rmSync(dist, { recursive: true })
  await site.close()
})

const asset = '/_next/static/chunks/a~1.js'

test('an asset may be kept for ever, and leaves compressed as well as can be', async () => {
  const plain = await site.get(asset)
  expect(plain).toMatchObject({ status: 200, text: CODE })
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
  })
  const brotli = await site.get(asset, { 'accept-encoding': 'gzip, br' })
  const gzip = await site.get(asset, { 'accept-encoding': 'gzip' })
  expect(brotliDecompressSync(brotli.body).toString()).toBe(CODE)
  expect(gunzipSync(gzip.body).toString()).toBe(CODE)
  expect(brotli.body.length).toBeLessThan(gzip.body.length)
  expect(await site.get(asset, { 'if-none-match': plain.headers.etag ?? '' })).toMatchObject({ status: 304, text: '' })
  const head = await site.get(asset, {}, { method: 'HEAD' })
  expect([head.status, head.text, head.headers['content-length']]).toEqual([200, '', String(CODE.length)])
})

test('what does not compress goes as it is', async () => {
  const font = await site.get('/_next/static/media/face.woff2', { 'accept-encoding': 'br' })
  expect(font.headers).toMatchObject({ 'content-type': 'font/woff2' })
  expect(font.headers).not.toHaveProperty('content-encoding')
})

test('files of public/ are asked about again after an hour', async () => {
  const icon = await site.get('/favicon.svg')
  expect(icon.headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=3600' })
})

test('[NX05] [1.1.1/3] source maps, other files of the build and paths that lead elsewhere are not there', async () => {
  for (const address of [
    `${asset}.map`,
    '/_next/static/chunks/a~1.js/../../../BUILD_ID',
    '/_next/static/%2e%2e/BUILD_ID',
    '/_next/static/..%2fBUILD_ID',
    '/_next/static/../server/app/page.js',
    '/_next/server/app/page.js',
    '/_next/BUILD_ID',
    '/_next/static/chunks/',
    '/_next/image?url=http://127.0.0.1/&w=16&q=1',
    '/_next/data/x/index.json',
    '/packed/favicon.svg.br',
  ]) {
    expect([address, (await site.get(address)).status]).toEqual([address, 404])
  }
})

test('nothing but reading is possible', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    expect((await site.get(asset, {}, { method })).status).toBe(405)
  }
})
