import type { ServerResponse } from 'node:http'
import type { Context } from '#platform/api/context.ts'
import type { Problem } from '#platform/api/problem.ts'
import { problemBody } from '#platform/api/problem.ts'
import { NO_CONTENT_CSP } from './headers.ts'

/** An API answer: JSON, or the file a procedure gave; never cached, never rendered. */
export function answerJson(res: ServerResponse, status: number, body: unknown, reply?: Context['reply']) {
  if (res.headersSent) return
  for (const [name, value] of Object.entries(reply?.headers ?? {})) res.setHeader(name, value)
  if (reply?.cookies.length) res.setHeader('set-cookie', reply.cookies)
  res.setHeader('cache-control', 'no-store')
  res.setHeader('content-security-policy', NO_CONTENT_CSP)
  if (body instanceof File) return void answerFile(res, body)
  if (!res.hasHeader('content-type')) res.setHeader('content-type', 'application/json; charset=utf-8')
  res.statusCode = status
  res.end(body === undefined ? undefined : JSON.stringify(body))
}

async function answerFile(res: ServerResponse, file: File) {
  const bytes = Buffer.from(await file.arrayBuffer())
  const type = file.type.startsWith('text/') ? `${file.type}; charset=utf-8` : file.type
  const name = encodeURIComponent(file.name)
  res.writeHead(200, { 'content-type': type, 'content-disposition': `attachment; filename*=UTF-8''${name}` }).end(bytes)
}

export function answerProblem(res: ServerResponse, problem: Problem, requestId: string, reply?: Context['reply']) {
  if (problem.data?.retryAfter) res.setHeader('retry-after', String(problem.data.retryAfter))
  res.setHeader('content-type', 'application/problem+json')
  answerJson(res, problem.status, problemBody(problem, requestId), reply)
}
