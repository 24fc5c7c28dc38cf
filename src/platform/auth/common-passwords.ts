// What well-known passwords are made of. Written by hand: no list of leaked passwords is shipped or asked over the network.
import fs from 'node:fs'

let known: ReadonlySet<string> | undefined

/** Words in lower-case letters; read once. */
export function commonWords(): ReadonlySet<string> {
  known ??= new Set(
    fs
      .readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => line.split(' ')),
  )
  return known
}
