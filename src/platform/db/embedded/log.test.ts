import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryHome } from '../../../../tests/support/other-start.ts'
import { lastComplaint, turnLog } from './log.ts'

function logWith(text: string) {
  const dir = temporaryHome()
  onTestFinished(() => fs.rmSync(dir, { recursive: true }))
  const file = path.join(dir, 'server.log')
  fs.writeFileSync(file, text)
  return file
}

test('the last complaint of this start is told, not what clients were told or an older one', () => {
  const old = '2026-11-22 22:28:28.046 UTC [7] FATAL:  old\n'
  const file = logWith(
    `${old}2026-11-22 22:28:28.073 UTC [8] FATAL:  could not map anonymous shared memory
2026-11-22 22:28:28.075 UTC [9] FATAL:  the database system is starting up
2026-11-22 22:28:28.079 UTC [8] LOG:  database system is shut down\n`,
  )
  expect(lastComplaint(file, old.length)).toBe('could not map anonymous shared memory')
  expect(lastComplaint(file, fs.statSync(file).size)).toBeUndefined()
  expect(lastComplaint('/not/there', 0)).toBeUndefined()
})

test('a log that has grown is put aside once', () => {
  const file = logWith('x'.repeat(10_000_001))
  expect(turnLog(file)).toBe(0)
  expect(fs.existsSync(`${file}.1`)).toBe(true)
  fs.writeFileSync(file, 'short')
  expect(turnLog(file)).toBe(5)
})
