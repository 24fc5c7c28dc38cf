// Codes of an authenticator app (RFC 6238: six digits, 30 seconds, SHA-1) and how often they may be tried.

const STEP_MS = 30_000

/** The steps a code may be of at an instant: this one, and one either way for a clock that is a little off. */
export function stepsAt(now: number): number[] {
  const step = Math.floor(now / STEP_MS)
  return [step, step - 1, step + 1]
}

/** What is hashed for a step: its number as eight bytes. */
export function counterOf(step: number): Uint8Array {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(step))
  return bytes
}

/** The six digits of a SHA-1 digest (RFC 4226 5.3). */
export function digitsOf(digest: Uint8Array): string {
  const view = new DataView(digest.buffer, digest.byteOffset, digest.byteLength)
  const at = view.getUint8(digest.byteLength - 1) & 15
  return String((view.getUint32(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Backup codes: Crockford's base 32, which has no letter that looks like a digit. 16 of them are 80 bits. */
export const BACKUP_ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'
export const BACKUP_CODES = 10
export const BACKUP_LENGTH = 16

/** As people read and type it: in fours. */
export const inFours = (code: string): string => code.match(/.{1,4}/g)?.join('-') ?? ''

const WINDOW = 5 * 60_000
export const TRIES = 5

export type CodeTries = { tries: number; since: number }

/** The count after one more code, or how long to wait: five in five minutes, whatever they were and wherever. */
export function countCode(
  { tries, since }: CodeTries,
  now: number,
): { ok: true; after: CodeTries } | { ok: false; waitMs: number } {
  if (now - since >= WINDOW) return { ok: true, after: { tries: 1, since: now } }
  return tries < TRIES ? { ok: true, after: { tries: tries + 1, since } } : { ok: false, waitMs: since + WINDOW - now }
}
