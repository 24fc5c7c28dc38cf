import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Context } from '#platform/api/context.ts'
import type { Problem } from '#platform/api/problem.ts'
import { problemBody } from '#platform/api/problem.ts'
import { NO_CONTENT_CSP } from './headers.ts'
import { bestEncoding, sendStored } from './send.ts'

/** An API answer: JSON, or the file a procedure gave; cached only where the procedure says by whom, never rendered. */
export function answerJson(res: ServerResponse, status: number, body: unknown, reply?: Context['reply']) {
  if (res.headersSent) return
  for (const [name, value] of Object.entries(reply?.headers ?? {})) res.setHeader(name, value)
  if (reply?.cookies.length) res.setHeader('set-cookie', reply.cookies)
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', 'no-store')
  res.setHeader('content-security-policy', NO_CONTENT_CSP)
  if (body instanceof File) return void answerFile(res, body)
  if (!res.hasHeader('content-type')) res.setHeader('content-type', 'application/json; charset=utf-8')
  res.statusCode = status
  res.end(body === undefined ? undefined : JSON.stringify(body))
}

const pack = promisify(gzip)
/** Below this packing makes it longer. */
const WORTH_PACKING = 1024

/** Whole, packed, or 304 when the caller has it. The tag is of the content: equal files have equal ones. */
async function answerFile(res: ServerResponse, file: File) {
  const identity = Buffer.from(await file.arrayBuffer())
  const isText = file.type.startsWith('text/')
  res.setHeader('content-type', isText ? `${file.type}; charset=utf-8` : file.type)
  res.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
  const packed = isText && identity.length > WORTH_PACKING && wantsGzip(res.req) ? await pack(identity) : undefined
  const etag = createHash('sha256').update(identity).digest('base64url').slice(0, 22)
  sendStored(res.req, res, { etag, bodies: { identity, ...(packed && { gzip: packed }) } })
}

const wantsGzip = ({ headers }: IncomingMessage) => bestEncoding(headers['accept-encoding'], { gzip: true }) === 'gzip'

export function answerProblem(res: ServerResponse, problem: Problem, requestId: string, reply?: Context['reply']) {
  if (problem.data?.retryAfter) res.setHeader('retry-after', String(problem.data.retryAfter))
  res.setHeader('content-type', 'application/problem+json')
  answerJson(res, problem.status, problemBody(problem, requestId), reply)
}
