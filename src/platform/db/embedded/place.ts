// Where the cluster lives: `postgres/` in Loom's home, holding `data`, `run` (the socket) and `server.log`.
// As root the server runs as somebody who may be shut out of that home: then `postgres` is a link to a place in SHARED.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { StartError } from '#platform/errors/start-error.ts'
import type { Account } from './account.ts'
import { accountFor, mayEnter } from './account.ts'

const SHARED = '/var/lib/loom'
const SOCKET = '.s.PGSQL.5432'
// sun_path, less its final zero byte.
const LONGEST = process.platform === 'darwin' ? 103 : 107

export type Place = {
  /** Holds the rest, and drafts of it. */
  dir: string
  data: string
  /** Directory of the socket: the `host` of a connection. */
  run: string
  log: string
  account: Account
  /** Where a copy of the binaries may be kept that the account can reach. */
  keep: string
}

/** Decides and makes the directories. @throws StartError when the account could not reach them. */
export function findPlace(home: string, shared = SHARED): Place {
  const asRoot = process.getuid?.() === 0
  makeDirectory(home, asRoot ? 0o711 : 0o700)
  const wanted = path.join(fs.realpathSync(home), 'postgres')
  const there = fs.lstatSync(wanted, { throwIfNoEntry: false })
  if (there?.isSymbolicLink() && !fs.existsSync(wanted)) throw dangling(wanted)
  if (asRoot && !there && !mayEnter(home, accountFor(wanted))) linkTo(shared, wanted)
  makeDirectory(wanted, asRoot ? 0o711 : 0o700)
  const dir = fs.realpathSync(wanted)
  const data = path.join(dir, 'data')
  const account = accountFor(data)
  if (asRoot && !mayEnter(dir, account)) throw shutOut(dir)
  const run = socketDirectory(dir, account)
  return { dir, data, run, log: path.join(dir, 'server.log'), account, keep: asRoot ? shared : dir }
}

/** A directory of the account alone. */
export function makePrivate(dir: string, { uid, gid }: Account) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (uid !== undefined && gid !== undefined) fs.chownSync(dir, uid, gid)
}

/** Made if missing; opened for others as far as `mode` says, never closed. */
export function makeDirectory(dir: string, mode: number) {
  fs.mkdirSync(dir, { recursive: true, mode })
  const now = fs.statSync(dir)
  const open = now.mode | mode
  if (open !== now.mode && now.uid === process.getuid?.()) fs.chmodSync(dir, open & 0o7777)
}

/** Two starts at once make two directories; the link decides. */
function linkTo(shared: string, link: string) {
  try {
    makeDirectory(shared, 0o755)
  } catch {
    throw shutOut(path.dirname(link))
  }
  const dir = fs.mkdtempSync(path.join(shared, 'home-'))
  fs.chmodSync(dir, 0o711)
  try {
    fs.symlinkSync(dir, link)
  } catch (error) {
    fs.rmdirSync(dir)
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function socketDirectory(dir: string, account: Account): string {
  const name = createHash('sha256').update(dir).digest('hex').slice(0, 12)
  const uid = account.uid ?? process.getuid?.()
  // A socket's path has little room: where the data folder and TMPDIR lie too deep, /tmp is the short one every Unix has.
  const run = [path.join(dir, 'run'), path.join(os.tmpdir(), `loom-${uid}-${name}`), `/tmp/loom-${uid}-${name}`].find(
    (candidate) => Buffer.byteLength(path.join(candidate, SOCKET)) <= LONGEST,
  ) as string
  makePrivate(run, account)
  const made = fs.lstatSync(run)
  if (!made.isDirectory() || made.uid !== uid || (made.mode & 0o077) !== 0) {
    throw new StartError(
      `${run} belongs to somebody else or is open to others: remove it, or choose a shorter LOOM_DATA.`,
    )
  }
  return run
}

const shutOut = (dir: string) =>
  new StartError(
    `PostgreSQL does not run as root, and nobody else may enter ${dir}: start Loom as an ordinary user, or set LOOM_DATA to a directory that all may enter.`,
  )

const dangling = (link: string) =>
  new StartError(
    `${link} leads to ${fs.readlinkSync(link)}, which is gone: bring it back, or remove the link to begin anew.`,
  )
