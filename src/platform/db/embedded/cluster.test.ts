import fs from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryHome } from '../../../../tests/support/other-start.ts'
import { makeCluster } from './cluster.ts'
import { findPlace } from './place.ts'
import { startPostgres } from './postgres.ts'

function homeWith(file: string, text: string) {
  const home = temporaryHome()
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  const data = path.join(home, 'postgres/data')
  fs.mkdirSync(data, { recursive: true })
  fs.writeFileSync(path.join(data, file), text)
  if (process.getuid?.() === 0) fs.chownSync(data, 65534, 65534)
  return home
}

test('data of another PostgreSQL is refused: which, and what to do', async () => {
  await expect(startPostgres(homeWith('PG_VERSION', '17\n'))).rejects.toThrow(
    /was made by PostgreSQL 17 and this Loom brings PostgreSQL 18: dump it .* or set DATABASE_URL/,
  )
})

test('a directory that is no cluster is left alone', async () => {
  const home = homeWith('thesis.txt', 'years of work')
  await expect(startPostgres(home)).rejects.toThrow(/is not empty and is no PostgreSQL data directory/)
  expect(fs.readFileSync(path.join(home, 'postgres/data/thesis.txt'), 'utf8')).toBe('years of work')
})

test('when it cannot be made, initdb is quoted and no draft is left', async () => {
  const home = temporaryHome()
  onTestFinished(() => fs.rmSync(home, { recursive: true, force: true }))
  fs.chmodSync(home, 0o711)
  const full = path.join(home, 'bin')
  fs.mkdirSync(full)
  fs.writeFileSync(path.join(full, 'initdb'), '#!/bin/sh\necho "initdb: error: No space left on device" >&2; exit 1', {
    mode: 0o755,
  })
  const place = findPlace(path.join(home, 'loom'))
  await expect(makeCluster(place, { dir: home, version: '18.4', major: 18 })).rejects.toThrow(
    /^PostgreSQL could not make .*data: initdb: error: No space left on device$/,
  )
  expect(fs.readdirSync(place.dir)).toEqual(['run'])
})
