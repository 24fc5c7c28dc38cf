// What a database error means. Drizzle wraps the driver's error in `cause`.
import { DrizzleQueryError } from 'drizzle-orm/errors'

/** The SQLSTATE of a database error, wherever it is wrapped; undefined when it is none. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code)) return code
  }
  return undefined
}

/** The name of the constraint that refused a row (unique or exclusion); undefined when it was none of these. */
export function brokenConstraint(error: unknown): string | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code, constraint } = at as { code?: unknown; constraint?: unknown }
    if ((code === '23P01' || code === '23505') && typeof constraint === 'string') return constraint
  }
  return undefined
}

const GONE = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT']
// 57P01-03 shutting down or starting, 53300 too many connections, 55P03 lock timeout, 57014 statement timeout, 08* connection;
// 40001 and 40P01, serialization failure and deadlock, once withActor has tried often enough
const BUSY = /^(57P0[123]|53300|55P03|57014|08...|40001|40P01)$/

/** Whether the database is away or overloaded: a reason to answer 503, not a bug. */
export function isUnavailable(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) {
    const { code } = at as { code?: unknown }
    if (typeof code === 'string' && (GONE.includes(code) || BUSY.test(code))) return true
    if (/Connection terminated|is not queryable|timeout exceeded when trying to connect/.test(at.message)) return true
  }
  return false
}

/** A failed query without its values, since those may be what people wrote; any other error as it came. */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof DrizzleQueryError)) return error
  const cause = error.cause && restated(error.cause, error.cause.message.replace(/"[\s\S]*"/, '"…"'))
  return restated(error, `Failed query: ${error.query}`, cause)
}

const restated = (error: Error, message: string, cause?: Error) =>
  Object.assign(new Error(message, { cause }), {
    name: error.name,
    stack: error.stack?.replace(error.message, () => message),
  })
