// The server process: spawned apart from us, found again by its socket, told from strangers by its command line.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Binaries } from './binaries.ts'
import { environment } from './cluster.ts'
import type { Place } from './place.ts'
import { commandOf, isAlive } from './process.ts'

export const PORT = 5432 // only names the socket file: nothing listens on TCP

export type Settings = Record<string, string>

const SETTINGS: Settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  shared_buffers: '128MB',
  max_wal_size: '512MB',
  random_page_cost: '1.1',
  recovery_init_sync_method: process.platform === 'linux' ? 'syncfs' : 'fsync', // after a crash: one call, not one a file
  jit: 'off', // compiling costs more than any of our queries
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  // A failing statement and its detail hold what people wrote.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

/**
 * Starts the server and waits until it answers. Detached, with a log file: it neither dies with our terminal nor blocks
 * on a broken pipe. Undefined when it ended instead: another start owns the data, or old processes still hold it.
 */
export async function launch(
  place: Place,
  binaries: Binaries,
  { settings = {}, signal }: { settings?: Settings; signal?: AbortSignal },
): Promise<Reached | undefined> {
  const options = Object.entries({ ...SETTINGS, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = fs.openSync(place.log, 'a', 0o600)
  const child = spawn(
    path.join(binaries.dir, 'bin/postgres'),
    ['-D', place.data, '-p', String(PORT), '-k', place.run, ...options],
    { ...place.account, cwd: place.data, env: environment(), detached: true, stdio: ['ignore', log, log] },
  )
  fs.closeSync(log)
  let over = false
  child.once('exit', () => {
    over = true
  })
  child.once('error', () => {
    over = true
  })
  child.unref()
  while (!over && !signal?.aborted) {
    const claim = await reach(place)
    if (typeof claim !== 'string') return { claim, adopted: pidOf(place) !== child.pid }
    await sleep(10)
  }
  return undefined
}

/** A connection that says "Loom uses this server"; the driver's types forget the two methods. */
export type Claim = pg.Client & { ref(): void; unref(): void }

export type Reached = { claim: Claim; adopted: boolean }

/** Connects, or says why not: nothing listens, or something does that is not ready. */
export async function reach({ run }: Place): Promise<Claim | 'starting' | 'absent'> {
  if (!fs.existsSync(path.join(run, `.s.PGSQL.${PORT}`))) return 'absent'
  const at = { host: run, port: PORT, user: 'postgres', database: 'postgres', ssl: false, options: '-c jit=off' }
  const claim = new pg.Client({ ...at, application_name: 'loom-claim', connectionTimeoutMillis: 5_000 }) as Claim
  claim.on('error', () => {}) // 'end' follows
  try {
    await claim.connect()
    return claim
  } catch (error) {
    await claim.end().catch(() => {})
    return ['ECONNREFUSED', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '') ? 'absent' : 'starting'
  }
}

/** The pid in the cluster's lock file, now; 0 when there is none. */
export function pidOf({ data }: Pick<Place, 'data'>): number {
  try {
    return Number.parseInt(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10)
  } catch {
    return 0
  }
}

/** Whether that process is a server on this very data. */
export function serves(pid: number, { data }: Pick<Place, 'data'>): boolean {
  return pid > 0 && isAlive(pid) && ` ${commandOf(pid)} `.includes(` -D ${data} `)
}

/** Still there: a process that is ending has lost its command line, and is not over yet. */
const isLeft = (pid: number, place: Place) => serves(pid, place) || (isAlive(pid) && commandOf(pid) === '')

/** Ends the server in the fast way: transactions are rolled back, data is flushed. */
export async function endServer(place: Place): Promise<void> {
  const pid = pidOf(place) // now, not at start: another process may have restarted it
  for (const [signal, patience] of [
    ['SIGINT', 15_000],
    ['SIGQUIT', 5_000],
  ] as const) {
    const deadline = Date.now() + patience
    if (serves(pid, place)) process.kill(pid, signal)
    while (isLeft(pid, place) && Date.now() < deadline) await sleep(10)
  }
}
