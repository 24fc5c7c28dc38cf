// How the API says no: RFC 9457 problem+json with a stable `code`.
import { ORPCError } from '@orpc/server'
import { isUnavailable } from '#platform/db/errors.ts'
import type { Refusal } from '#platform/result.ts'

export type FieldError = { field: string; code: string }
export type ProblemData = { errors?: FieldError[]; retryAfter?: number; data?: unknown }

/** An expected failure on its way out. `code` is stable; the words for it are in `messages/` under `Problems`. */
export class Problem extends ORPCError<string, ProblemData> {
  constructor(status: number, code: string, data: ProblemData = {}) {
    super(code, { status, message: code, data })
  }
}

export const fromRefusal = (refusal: Refusal) =>
  new Problem(refusal.status, refusal.field ? 'invalid_input' : refusal.reason, {
    ...(refusal.field ? { errors: [{ field: refusal.field, code: refusal.reason }] } : {}),
    ...(refusal.data === undefined ? {} : { data: refusal.data }),
  })

/** Any error as a problem; `undefined` when it is a bug, which the caller logs and reports. */
export function asProblem(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  if (error instanceof ORPCError) {
    const issues = issuesOf(error)
    if (issues) return new Problem(422, 'invalid_input', { errors: issues })
    if (error.status < 500) return new Problem(error.status, STATUS_CODES[error.status] ?? 'bad_request')
  }
  if (isUnavailable(error)) return new Problem(503, 'unavailable', { retryAfter: 2 })
  return undefined
}

const STATUS_CODES: Record<number, string> = {
  400: 'bad_request',
  404: 'not_found',
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_media_type',
}

type Issue = { path?: readonly (PropertyKey | { key: PropertyKey })[]; code?: string; keys?: string[] }

/** Input that did not parse: one entry a field, an unknown field is named. */
function issuesOf(error: ORPCError<string, unknown>): FieldError[] | undefined {
  const issues = (error.data as { issues?: Issue[] } | undefined)?.issues
  if (error.code !== 'BAD_REQUEST' || !issues) return undefined
  return issues.slice(0, 20).flatMap((issue) => {
    const at = (issue.path ?? []).map((part) => String(typeof part === 'object' ? part.key : part))
    const fields = issue.keys?.length ? issue.keys.map((key) => [...at, key].join('.')) : [at.join('.')]
    return fields.map((field) => ({ field: field.slice(0, 100), code: issue.code ?? 'invalid' }))
  })
}

/** The body of a problem answer, see RFC 9457. `instance` is the request id a person can quote. */
export const problemBody = (problem: Problem, requestId: string) => ({
  type: `urn:loom:problem:${problem.code}`,
  title: problem.code.replaceAll('_', ' '),
  status: problem.status,
  code: problem.code,
  instance: requestId,
  ...problem.data,
})
