// The data directory: made once, whole or not at all.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { StartError } from '#platform/errors/start-error.ts'
import type { Binaries } from './binaries.ts'
import type { Place } from './place.ts'
import { makePrivate } from './place.ts'
import { isAlive } from './process.ts'

const run = promisify(execFile)

// The builtin locale needs nothing of the operating system, so an upgrade of it cannot corrupt an index.
const LOCALE = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
const ACCESS = ['-U', 'postgres', '--auth-local=trust', '--auth-host=reject'] // the socket's directory is the lock

/** @throws StartError when the directory is another PostgreSQL's, or no cluster at all. */
export function checkCluster({ data }: Place, { major }: Binaries) {
  const made = versionOf(data)
  if (made === undefined && fs.existsSync(data) && fs.readdirSync(data).length > 0) {
    throw new StartError(`${data} is not empty and is no PostgreSQL data directory: move it away, or set LOOM_DATA.`)
  }
  if (made !== undefined && made !== String(major)) {
    throw new StartError(
      `${data} was made by PostgreSQL ${made} and this Loom brings PostgreSQL ${major}: dump it with the Loom that made it and restore it into an empty LOOM_DATA, or set DATABASE_URL to a PostgreSQL ${made} that serves it.`,
    )
  }
}

/** Into a directory of its own, then renamed: two starts at once both end with one complete cluster. */
export async function makeCluster(place: Place, binaries: Binaries) {
  if (versionOf(place.data) !== undefined) return
  const draft = `${place.data}.${process.pid}`
  fs.rmSync(draft, { recursive: true, force: true })
  makePrivate(draft, place.account)
  try {
    const flags = ['-D', draft, ...ACCESS, ...LOCALE, '--data-checksums']
    await run(path.join(binaries.dir, 'bin/initdb'), flags, { ...place.account, cwd: draft, env: environment() })
    fs.renameSync(draft, place.data)
  } catch (error) {
    fs.rmSync(draft, { recursive: true, force: true })
    const { code, stderr } = error as { code?: unknown; stderr?: string }
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return // another start was first
    if (!stderr) throw error
    throw new StartError(`PostgreSQL could not make ${place.data}: ${stderr.trim().split('\n').at(-1)}`)
  }
}

/** Drafts of starts that were killed half-way: of clusters, and of copied binaries. */
export function removeDrafts(dir: string) {
  for (const name of fs.existsSync(dir) ? fs.readdirSync(dir) : []) {
    const pid = /^(?:data\.|draft-)(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) fs.rmSync(path.join(dir, name), { recursive: true, force: true })
  }
}

/** Nothing of ours but PATH: PGDATA, PGPORT or a locale of whoever starts Loom would change what the programs do. */
export const environment = () => ({ PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C' }) as unknown as NodeJS.ProcessEnv // Next's types demand NODE_ENV

function versionOf(data: string): string | undefined {
  try {
    return fs.readFileSync(path.join(data, 'PG_VERSION'), 'utf8').trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}
