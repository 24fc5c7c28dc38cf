// Under which account PostgreSQL runs. It refuses root.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { StartError } from '#platform/errors/start-error.ts'

/** Empty: as we are. */
export type Account = { uid?: number; gid?: number }

/** The owner of the data when there is some, else `nobody` for root and ourselves for everybody else. */
export function accountFor(data: string): Account {
  const owner = fs.statSync(data, { throwIfNoEntry: false })
  if (process.getuid?.() !== 0) {
    if (owner && owner.uid !== process.getuid?.()) throw notOurs(data, owner.uid)
    return {}
  }
  if (process.platform !== 'linux')
    throw new StartError('Start Loom as an ordinary user: PostgreSQL does not run as root.')
  if (owner?.uid === 0)
    throw new StartError(`${data} belongs to root, and PostgreSQL does not run as root: chown -R nobody ${data}`)
  return owner ? { uid: owner.uid, gid: owner.gid } : nobody()
}

/** Whether the account may walk into a directory; asked of the system, since modes are not all there is. */
export function mayEnter(dir: string, account: Account): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', dir], { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

function nobody(): Account {
  const line = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('nobody:'))
  if (!line) throw new StartError('This machine has no account "nobody": start Loom as an ordinary user.')
  const [, , uid, gid] = line.split(':')
  return { uid: Number(uid), gid: Number(gid) }
}

const notOurs = (data: string, uid: number) =>
  new StartError(
    `${data} belongs to another user (uid ${uid}), who ran Loom before: start Loom as that user, or as root.`,
  )
