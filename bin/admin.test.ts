import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const run = promisify(execFile)

/** `bin/admin` over a data directory of its own, without a running Loom. */
function terminal() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-admin-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  const env = { ...process.env, LOOM_DATA: home, BASE_URL: 'https://harbour.test', LOG_LEVEL: 'error' }
  return (...args: string[]) =>
    run(process.execPath, ['bin/admin.ts', ...args], { env }).catch(
      (error: { stdout: string; stderr: string }) => error,
    )
}

test('makes the first admin with a link to a password, and lets them back in', { timeout: 60_000 }, async () => {
  const admin = terminal()
  const first = await admin('Rosa@Harbour.test', 'Rosa Silva')
  expect(first.stdout).toMatch(
    /^rosa@harbour\.test is an admin, with a new account\.\nPassword: https:\/\/harbour\.test\/reset\/\w{24}\n/,
  )
  const again = await admin('rosa@harbour.test', '--new-second-factor')
  expect(again.stdout).toMatch(/^rosa@harbour\.test is an admin\.\nPassword: https:/)
  expect(again.stdout).not.toBe(first.stdout)
})

test('says how it is used when no address is given', { timeout: 20_000 }, async () => {
  const { stderr } = await terminal()('not an address')
  expect(stderr).toBe('loom: Usage: bin/admin EMAIL [NAME] [--new-second-factor]\n')
})
