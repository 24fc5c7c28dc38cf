import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startElsewhere, temporaryHome } from '../../../../tests/support/other-start.ts'
import { findPlace } from './place.ts'

function home(): string {
  const dir = temporaryHome()
  fs.chmodSync(dir, 0o711)
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }))
  return dir
}

const asRoot = process.getuid?.() === 0
const NOBODY = { uid: 65534, gid: 65534 }

test('the socket is beside the data, in a directory of the account alone', () => {
  const dir = home()
  const place = findPlace(dir)
  expect([place.data, place.run, place.log]).toEqual(
    ['data', 'run', 'server.log'].map((name) => path.join(fs.realpathSync(dir), 'postgres', name)),
  )
  expect(fs.statSync(place.run).mode & 0o777).toBe(0o700)
})

test('a home whose name is too long for a socket has it in the temporary directory, always the same', () => {
  const dir = path.join(home(), 'a'.repeat(90))
  const { run, data } = findPlace(dir)
  onTestFinished(() => fs.rmSync(run, { recursive: true }))
  expect(path.dirname(run)).toBe(os.tmpdir())
  expect(data).toContain('aaaa')
  expect(findPlace(dir).run).toBe(run)
})

test('a short directory that somebody else holds, or may look into, is refused', () => {
  const dir = path.join(home(), 'b'.repeat(90))
  const { run } = findPlace(dir)
  onTestFinished(() => fs.rmSync(run, { recursive: true }))
  fs.chmodSync(run, 0o755)
  expect(() => findPlace(dir)).toThrow(/is open to others: remove it/)
})

test('a link that leads nowhere is named', () => {
  const dir = home()
  fs.symlinkSync('/nowhere/at/all', path.join(dir, 'postgres'))
  expect(() => findPlace(dir)).toThrow(/leads to \/nowhere\/at\/all, which is gone/)
})

if (asRoot) {
  test('as root, a home that shuts others out gets its data elsewhere, by a link that stays', () => {
    const closed = home()
    fs.chmodSync(closed, 0o700)
    const shared = path.join(home(), 'shared')
    const dir = path.join(closed, 'loom')
    const place = findPlace(dir, shared)
    expect(path.dirname(place.dir)).toBe(fs.realpathSync(shared))
    expect(fs.readlinkSync(path.join(dir, 'postgres'))).toBe(place.dir)
    expect(fs.statSync(place.dir).mode & 0o777).toBe(0o711)
    fs.chmodSync(closed, 0o755)
    expect(findPlace(dir, shared)).toEqual(place)
  })

  test('as root, with nowhere to go, it says so', () => {
    const closed = home()
    fs.chmodSync(closed, 0o700)
    fs.writeFileSync(path.join(closed, 'file'), '')
    expect(() => findPlace(path.join(closed, 'loom'), path.join(closed, 'file/shared'))).toThrow(
      /nobody else may enter .*loom: start Loom as an ordinary user/,
    )
  })

  test('as root, data of a plain user is served as that user', () => {
    const dir = home()
    const data = path.join(dir, 'postgres/data')
    fs.mkdirSync(data, { recursive: true })
    fs.chownSync(data, 1, 1)
    expect(findPlace(dir).account).toEqual({ uid: 1, gid: 1 })
  })

  test('as root, data that belongs to root is refused', () => {
    const dir = home()
    fs.mkdirSync(path.join(dir, 'postgres/data'), { recursive: true })
    expect(() => findPlace(dir)).toThrow(/belongs to root, .*chown -R nobody/)
  })

  test('a plain user starts one of their own', async () => {
    const dir = home()
    fs.chownSync(dir, NOBODY.uid, NOBODY.gid)
    const own = await startElsewhere(path.join(dir, 'loom'), NOBODY)
    onTestFinished(() => own.stop())
    expect(own.refused).toBeUndefined()
    expect(fs.statSync(path.join(dir, 'loom')).mode & 0o777).toBe(0o700)
    expect(fs.statSync(`/proc/${own.pid}`).uid).toBe(NOBODY.uid)
  })

  test('a plain user is told whose the data is, and where nothing can be written', async () => {
    const dir = home()
    const data = path.join(dir, 'postgres/data')
    fs.mkdirSync(data, { recursive: true })
    expect((await startElsewhere(dir, NOBODY)).refused).toMatch(/^StartError: .*data belongs to another user \(uid 0\)/)
    expect((await startElsewhere('/etc/loom', NOBODY)).refused).toMatch(/^StartError: Loom cannot write \/etc\/loom/)
  })
}
