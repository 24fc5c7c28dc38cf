// Text that no database column holds and no person typed: refused before anything looks at it.
import { Problem } from './problem.ts'

const DEEPEST = 32

/** @throws Problem 422 for a NUL or half a character anywhere in the input, and for nesting without end. */
export function checkText(value: unknown, at = '', depth = 0): void {
  if (typeof value === 'string') {
    if (value.includes('\0') || !value.isWellFormed()) throw refused(at, 'bad_text')
  } else if (typeof value === 'object' && value !== null) {
    if (depth === DEEPEST) throw refused(at, 'too_deep')
    for (const [name, part] of Object.entries(value)) {
      checkText(name, at, depth + 1)
      checkText(part, at ? `${at}.${name}` : name, depth + 1)
    }
  }
}

const refused = (field: string, code: string) =>
  new Problem(422, 'invalid_input', { errors: [{ field: field.slice(0, 100).toWellFormed(), code }] })
