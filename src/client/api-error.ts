type Body = {
  status: number
  code: string
  errors?: { field: string; code: string }[]
  retryAfter?: number
  instance?: string
  data?: unknown
}

/** A refusal of the API as the browser sees it. Words for `code` are in `messages/` under `Problems`. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly status: number
  readonly code: string
  /** Wrong fields by name, with the code of what is wrong. */
  readonly fields: Record<string, string>
  readonly retryAfter: number | undefined
  /** The request id, to quote when asking for help. */
  readonly reference: string | undefined
  readonly data: unknown

  constructor(body: Body) {
    super(body.code)
    this.status = body.status
    this.code = body.code
    this.fields = Object.fromEntries((body.errors ?? []).map(({ field, code }) => [field, code]))
    this.retryAfter = body.retryAfter
    this.reference = body.instance
    this.data = body.data
  }
}

/** What went wrong with a server-side call, where it is a problem of the engine and not this class. */
export const codeOf = (error: unknown): string => {
  const { code } = (error ?? {}) as { code?: unknown }
  return typeof code === 'string' ? code : 'unexpected'
}
