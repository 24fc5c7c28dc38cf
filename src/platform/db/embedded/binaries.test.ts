import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryHome } from '../../../../tests/support/other-start.ts'
import { installedBinaries, runnableBinaries } from './binaries.ts'

const installed = installedBinaries()
const version = (dir: string, ids: { uid?: number; gid?: number } = {}) =>
  execFileSync(path.join(dir, 'bin/postgres'), ['--version'], {
    ...ids,
    cwd: '/',
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })

function place() {
  const keep = temporaryHome()
  onTestFinished(() => fs.rmSync(keep, { recursive: true, force: true }))
  fs.chmodSync(keep, 0o711)
  return keep
}

/** As npm leaves them when it may not run install scripts: without their links. */
function copyWithoutLinks(to: string) {
  fs.cpSync(installed.dir, to, { recursive: true, verbatimSymlinks: true })
  for (const name of fs.readdirSync(path.join(to, 'lib'))) {
    const file = path.join(to, 'lib', name)
    if (fs.lstatSync(file).isSymbolicLink()) fs.rmSync(file)
  }
}

test('the installed ones run where they are', () => {
  const { dir, major } = runnableBinaries(installed, { account: {}, keep: '/nowhere' })
  expect(dir).toBe(installed.dir)
  expect(version(dir)).toMatch(new RegExp(`PostgreSQL\\) ${major}\\.`))
})

test('links that npm did not make are made', () => {
  const keep = place()
  const native = path.join(keep, 'native')
  copyWithoutLinks(native)
  expect(() => version(native)).toThrow()
  expect(runnableBinaries({ ...installed, dir: native }, { account: {}, keep }).dir).toBe(native)
  expect(version(native)).toMatch(/PostgreSQL/)
})

if (process.getuid?.() === 0) {
  const account = { uid: 65534, gid: 65534 }

  test('shut in a home of root, they are copied once to where the account can run them', () => {
    const keep = place()
    const closed = path.join(keep, 'closed')
    fs.mkdirSync(closed, { mode: 0o700 })
    const native = path.join(closed, 'native')
    copyWithoutLinks(native)
    const { dir } = runnableBinaries({ ...installed, dir: native }, { account, keep })
    expect(dir).toBe(path.join(keep, `postgresql-${installed.version}`))
    expect(version(dir, account)).toMatch(/PostgreSQL/)
    const made = fs.statSync(dir).ino
    expect(runnableBinaries({ ...installed, dir: native }, { account, keep }).dir).toBe(dir)
    expect(fs.statSync(dir).ino).toBe(made)
    expect(fs.readdirSync(keep).sort()).toEqual(['closed', path.basename(dir)])
  })
}
