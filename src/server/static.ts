// Unchanging files: Next's assets and what lies in public/. Only what was there at start is served, so no path can
// lead anywhere else; source maps stay on the server.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { Problem } from '#platform/api/problem.ts'
import { distFolder } from '#platform/dist.ts'
import { takeLimitOf } from '#platform/limits/take.ts'
import { addressOf } from './context.ts'
import type { Face } from './face.ts'
import { NO_CONTENT_CSP } from './headers.ts'
import type { Stored } from './send.ts'
import { sendStored } from './send.ts'

type Statics = (req: IncomingMessage, res: ServerResponse, url: URL) => Promise<boolean>

/** Answers requests for files; false when there is none of that name. In development Next serves its own. */
export function createStatic(face: Face): Statics {
  const files = face.dev ? new Map<string, Asset>() : findAssets()
  return async (req, res, url) => {
    const asset = files.get(url.pathname)
    const byNext = face.dev && (url.pathname.startsWith('/_next/') || isPublicFile(url.pathname))
    if (!asset && !byNext) return false
    if (req.method !== 'GET' && req.method !== 'HEAD') throw new Problem(405, 'method_not_allowed')
    await takeLimitOf('asset', addressOf(req))
    if (asset) send(req, res, asset)
    else await face.render(req, res)
    return true
  }
}

type Asset = { file: string; type: string; immutable: boolean; packed: string; stored?: Stored }

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** Every servable file by the path it is asked for, beside it the folder with its compressed twins (bin/pack.ts). */
function findAssets(): Map<string, Asset> {
  const dist = distFolder()
  const found = new Map<string, Asset>()
  for (const [folder, prefix] of [
    [path.join(dist, 'static'), '/_next/static/'],
    ['public', '/'],
  ] as const) {
    for (const name of namesIn(folder)) {
      const type = TYPES[path.extname(name)]
      const at = `${prefix}${name.split(path.sep).join('/')}`
      const packed = path.join(dist, 'packed', at)
      if (type) found.set(at, { file: path.join(folder, name), type, immutable: prefix !== '/', packed })
    }
  }
  return found
}

const namesIn = (folder: string): string[] =>
  fs.existsSync(folder) ? (fs.readdirSync(folder, { recursive: true }) as string[]) : []

const isPublicFile = (pathname: string) =>
  path.extname(pathname) in TYPES && fs.existsSync(path.join('public', pathname))

function send(req: IncomingMessage, res: ServerResponse, asset: Asset) {
  asset.stored ??= load(asset)
  res.setHeader('content-type', asset.type)
  res.setHeader('cache-control', asset.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=3600')
  if (asset.type.startsWith('image/')) res.setHeader('content-security-policy', NO_CONTENT_CSP)
  sendStored(req, res, asset.stored)
}

function load({ file, packed }: Asset): Stored {
  const identity = fs.readFileSync(file)
  const twin = (ending: string) => (fs.existsSync(packed + ending) ? fs.readFileSync(packed + ending) : undefined)
  const [br, gzip] = [twin('.br'), twin('.gz')]
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  return { etag, bodies: { identity, ...(br && { br }), ...(gzip && { gzip }) } }
}
