import type { IncomingMessage } from 'node:http'
import { Problem } from '#platform/api/problem.ts'

const LIMIT = 256 * 1024

/** The JSON body of a request. @throws Problem 413 over 256 KiB, 415 for another media type, 400 for no JSON. */
export async function readJson(req: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(req.headers['content-type'] ?? '')) throw new Problem(415, 'unsupported_media_type')
  const body = await bodyOf(req, LIMIT)
  try {
    return JSON.parse(body.toString())
  } catch {
    throw new Problem(400, 'not_json')
  }
}

/** A whole body of at most `limit` bytes. @throws Problem 413 as soon as it is longer. */
export async function bodyOf(req: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) throw new Problem(413, 'too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Query parameters as an object; a repeated key becomes a list, which a schema for text refuses. */
export function queryOf(params: URLSearchParams): Record<string, string | string[]> {
  return Object.fromEntries(
    [...new Set(params.keys())].map((key) => {
      const all = params.getAll(key)
      return [key, all.length > 1 ? all : (all[0] ?? '')]
    }),
  )
}
