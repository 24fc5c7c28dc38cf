import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect, onTestFinished, test } from 'vitest'

const run = promisify(execFile)

function terminal() {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-practice-'))
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  const env = { ...process.env, LOOM_DATA: home, BASE_URL: 'https://harbour.test', LOG_LEVEL: 'error' }
  return (...args: string[]) =>
    run(process.execPath, ['bin/practice.ts', ...args], { env }).catch(
      (error: { stdout: string; stderr: string }) => error,
    )
}

test('says who the practice is; what is not given stays', { timeout: 180_000 }, async () => {
  const practice = terminal()
  const set = await practice(
    '--name',
    'Harbour Coaching',
    '--zone',
    'Europe/Lisbon',
    '--currency',
    'CHF',
    '--free-until',
    '48',
    '--directory',
    'off',
  )
  const sentence =
    'times in Europe/Lisbon, prices in CHF, cancelling is free until 48 h before; without a directory of coaches.\n'
  expect(set.stdout).toBe(`Harbour Coaching: ${sentence}`)
  expect((await practice('--name', 'Harbour')).stdout).toBe(`Harbour: ${sentence}`)
})

test('refuses what makes no sense, in one sentence', { timeout: 180_000 }, async () => {
  const practice = terminal()
  const refused = async (...args: string[]) => (await practice(...args)).stderr.split('. Usage')[0]
  expect(await refused('--zone', 'Mars/Olympus')).toBe('loom: Mars/Olympus is no time zone, like Europe/Lisbon')
  expect(await refused('--directory', 'maybe')).toBe('loom: --directory is on or off')
  expect(await refused('--currency', 'euro')).toBe('loom: euro is no currency, like EUR')
})
