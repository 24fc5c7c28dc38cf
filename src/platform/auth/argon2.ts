// Passwords at rest: Argon2id as PHC strings. The parameters travel with the hash, so they can rise later.
import type { Argon2Parameters } from 'node:crypto'
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const argon2id = promisify((parameters: Argon2Parameters, done: (error: Error | null, hash: Buffer) => void) =>
  argon2('argon2id', parameters, done),
)

/** What new hashes are made with; measured in docs/decisions/0010-password-hash.md. Memory in KiB. */
const NOW = { memory: 19_456, passes: 2, parallelism: 1 }
const TAG_BYTES = 32

/** A hash costs 19 MiB and a core for its time: more than four at once would only crowd out everything else. */
const AT_ONCE = 4
let running = 0
const waiting: (() => void)[] = []

/** The PHC string of a password, with a salt of its own. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await inTurn(password, salt, NOW, TAG_BYTES)
  return `$argon2id$v=19$m=${NOW.memory},t=${NOW.passes},p=${NOW.parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

/** Whether the password belongs to the PHC string. A string that is none belongs to no password. */
export async function verifyPassword(phc: string, password: string): Promise<boolean> {
  const made = parse(phc)
  if (!made) return false
  const hash = await inTurn(password, made.salt, made, made.hash.length)
  return timingSafeEqual(hash, made.hash)
}

/** Whether a hash was made with lower parameters than today's: the next sign-in makes it anew. */
export function isOutdated(phc: string): boolean {
  const made = parse(phc)
  return made?.memory !== NOW.memory || made.passes !== NOW.passes || made.parallelism !== NOW.parallelism
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{16,86})$/

function parse(phc: string) {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(phc) ?? []
  if (!hash) return undefined
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

type Cost = { memory: number; passes: number; parallelism: number }

async function inTurn(password: string, nonce: Buffer, cost: Cost, tagLength: number): Promise<Buffer> {
  // A turn is handed over, not given back: whoever comes new queues behind those who wait.
  if (running === AT_ONCE) await new Promise<void>((turn) => waiting.push(turn))
  else running++
  try {
    const { memory, passes, parallelism } = cost
    return await argon2id({ message: password, nonce, memory, passes, parallelism, tagLength })
  } finally {
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

const unpadded = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
