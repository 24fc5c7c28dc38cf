// Unchanging files: Next's assets and what lies in public/. Source maps stay on the server.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { Problem } from '#platform/api/problem.ts'
import { addressKey, callerAddress } from '#platform/limits/address.ts'
import { take } from '#platform/limits/take.ts'
import { header } from './context.ts'
import type { Face } from './face.ts'

/** True when the request was for a file and is answered. */
export async function serveStatic(req: IncomingMessage, res: ServerResponse, url: URL, face: Face): Promise<boolean> {
  const isAsset = url.pathname.startsWith('/_next/')
  const isFile = /^\/[\w-]+\.(svg|png|ico|txt|webmanifest)$/.test(url.pathname)
  if (!isAsset && !isFile) return false
  if (url.pathname.endsWith('.map') || (req.method !== 'GET' && req.method !== 'HEAD'))
    throw new Problem(404, 'not_found')
  const { granted, retryAfter } = await take(
    'asset',
    addressKey(callerAddress(req.socket.remoteAddress, header(req, 'x-forwarded-for'))),
  )
  if (!granted) throw new Problem(429, 'too_many_requests', { retryAfter })
  await face.render(req, res)
  return true
}
