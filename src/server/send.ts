// Sends what is stored in several encodings: the best the reader takes, or 304 when they have it.
import type { IncomingMessage, ServerResponse } from 'node:http'

export type Encoding = 'br' | 'gzip' | 'identity'
export type Stored = {
  /** Hash of the content, without quotes. */
  etag: string
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>
}

/** Headers that describe the content (type, policy, lifetime) are set by the caller before. */
export function sendStored(req: IncomingMessage, res: ServerResponse, { etag, bodies }: Stored) {
  const encoding = bestEncoding(req.headers['accept-encoding'], bodies)
  const body = bodies[encoding] ?? bodies.identity
  const tag = encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`
  res.appendHeader('vary', 'Accept-Encoding')
  res.setHeader('etag', tag)
  if (hasIt(req.headers['if-none-match'], tag)) return void res.writeHead(304).end()
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding)
  res.setHeader('content-length', body.length)
  res.end(req.method === 'HEAD' ? undefined : body)
}

/** The first of brotli and gzip that is stored and not refused. */
export function bestEncoding(accepted: string | undefined, stored: Partial<Record<Encoding, unknown>>): Encoding {
  const taken = new Set(
    (accepted ?? '')
      .toLowerCase()
      .split(',')
      .map((part) => part.trim().split(/\s*;\s*/))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name),
  )
  return (['br', 'gzip'] as const).find((encoding) => taken.has(encoding) && stored[encoding]) ?? 'identity'
}

const hasIt = (known: string | undefined, tag: string) =>
  (known ?? '').split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
