// Expected failures are values. A command answers `ok(value)` or `no(reason)`; the API turns a refusal into a problem.

/** A named reason, stable for clients. `status` is the HTTP status it is answered with. */
export type Refusal = {
  ok: false
  reason: string
  status: 400 | 401 | 403 | 404 | 409 | 410 | 422 | 429 | 503
  field?: string
  data?: unknown
}
export type Ok<T> = { ok: true; value: T }
export type Result<T> = Ok<T> | Refusal

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value })

/** The state of things does not allow it (409): `no('slot_taken')`. `data` is sent along, e.g. the nearest free times. */
export const no = (reason: string, data?: unknown): Refusal => ({
  ok: false,
  reason,
  status: 409,
  ...(data === undefined ? {} : { data }),
})

/** One field of the input is wrong (422): `badField('password', 'too_common')`. */
export const badField = (field: string, reason: string): Refusal => ({ ok: false, reason, status: 422, field })

/** There is none, or it is somebody else's: both answer the same. */
export const notFound = (): Refusal => ({ ok: false, reason: 'not_found', status: 404 })

/** Any other status, for the few refusals HTTP has a word of its own for. */
export const refuse = (status: Refusal['status'], reason: string): Refusal => ({ ok: false, reason, status })
