import fs from 'node:fs'
import http from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadEnv } from '../../bin/env-file.ts'
import { startProcess } from './running.ts'

const SECRET = { LOOM_SECRET: 'a secret of a test, of some length' }
const REFUSED = { DATABASE_URL: 'postgres://nobody@127.0.0.1:26198/none', ...SECRET }

/** Starts in development mode, so that nothing is built, and gives the code it ends with and what it said. */
async function refusedWith(settings: Record<string, string>) {
  const { ended, said } = startProcess({ PORT: '26190', LOG_LEVEL: 'silent', ...settings }, ['--dev'])
  return [await ended, said().trim()] as const
}

const oneSentence = /^loom: [A-Z][^\n]+[.:][^\n]*$/

test('a busy port is one sentence and an end, before anything slow', async () => {
  const other = http.createServer().listen(26192, '127.0.0.1')
  const [code, said] = await refusedWith({ PORT: '26192', ...REFUSED })
  other.close()
  expect([code, said]).toEqual([1, 'loom: Port 26192 is in use: end what uses it, or set PORT to another one.'])
})

test('an address this machine does not have is one sentence and an end', async () => {
  const [code, said] = await refusedWith({ HOST: '192.0.2.1', ...REFUSED })
  expect([code, said]).toEqual([1, expect.stringMatching(/^loom: This machine has no address 192\.0\.2\.1/)])
})

test('a setting that cannot be used is named', async () => {
  const [code, said] = await refusedWith({ PORT: 'eighty' })
  expect([code, said]).toEqual([1, expect.stringMatching(/^loom: The setting PORT is not usable/)])
  expect(said).toMatch(oneSentence)
})

test('a database without a secret for its cookies is refused', async () => {
  const { DATABASE_URL } = REFUSED
  const [code, said] = await refusedWith({ DATABASE_URL })
  expect([code, said]).toEqual([1, expect.stringMatching(/^loom: With DATABASE_URL set, LOOM_SECRET must be set too/)])
})

test('a database that refuses is one sentence and an end', async () => {
  const [code, said] = await refusedWith(REFUSED)
  expect([code, said]).toEqual([1, expect.stringMatching(oneSentence)])
  expect(said).not.toMatch(/\n\s+at |node:internal/)
})

test('a broken .env is told by its line', () => {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'loom-env-')), '.env')
  fs.writeFileSync(file, '# mine\nPORT=3000\n\nexport HOST = 127.0.0.1\nthis is nothing\n')
  expect(() => loadEnv(file)).toThrow(/^Line 5 of .+ is not NAME=value/)
  fs.writeFileSync(file, '# mine\nLOOM_TEST_OF_ENV=1\n')
  loadEnv(file)
  expect(process.env.LOOM_TEST_OF_ENV).toBe('1')
  delete process.env.LOOM_TEST_OF_ENV
  loadEnv(`${file}.none`) // none is no mistake
})
