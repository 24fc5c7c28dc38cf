// The one secret of an installation: cookies and signed links hang on it. Given as LOOM_SECRET, or made once and kept.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { env } from '#platform/env.ts'

let known: string | undefined

export function loomSecret(): string {
  known ??= env().LOOM_SECRET ?? keptSecret(path.join(env().LOOM_DATA, 'secret'))
  return known
}

/** Two first starts at once agree: the file is made by whoever is first and read by both. */
function keptSecret(file: string): string {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  try {
    fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return fs.readFileSync(file, 'utf8').trim()
}
