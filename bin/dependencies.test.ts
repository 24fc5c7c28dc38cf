import fs from 'node:fs'
import { expect, test } from 'vitest'
import { billOf, findDenied, installedBy, isOlder, readAudit } from './dependencies.ts'

const lock = JSON.parse(fs.readFileSync('package-lock.json', 'utf8'))
const a = (name: string, version: string) => ({ name, version, dev: false })

test('[NX03] a Next that is older than its last round of advisories fails the check, so does whatever else is denied', () => {
  expect(findDenied([a('next', '16.2.5'), a('next', '15.5.18'), a('next', '16.2.6-canary.3')])).toHaveLength(3)
  expect(findDenied([a('next', '16.2.6'), a('next', '16.10.0'), a('next', '17.0.0')])).toEqual([])
  expect(findDenied([a('chalk', '5.6.1'), a('node-ipc', '99.0.0'), a('chalk', '5.6.2')])).toEqual([
    expect.stringMatching(/^chalk 5\.6\.1: /),
    expect.stringMatching(/^node-ipc 99\.0\.0: /),
  ])
})

test('[NX03] what the lock names stands on no list, direct or further down', () => {
  const installed = installedBy(lock)
  expect(installed.length).toBeGreaterThan(300)
  expect(installed.find(({ name }) => name === 'next')).toBeDefined()
  expect(findDenied(installed)).toEqual([])
})

test('[NX03] a high advisory fails the check; a registry that answers none is said, and breaks nothing', () => {
  const report = (severity: string) => JSON.stringify({ vulnerabilities: { pkg: { severity, range: '<2' } } })
  expect(readAudit(report('critical'))).toMatchObject({ kind: 'harmful', lines: [expect.stringMatching(/^pkg <2/)] })
  expect(readAudit(report('high')).kind).toBe('harmful')
  expect(readAudit(report('moderate'))).toEqual({ kind: 'sound' })
  expect(readAudit(JSON.stringify({ vulnerabilities: {} }))).toEqual({ kind: 'sound' })
  expect(readAudit('{"message":"405 Method Not Allowed - POST x"}')).toEqual({
    kind: 'not asked',
    because: '405 Method Not Allowed',
  })
  expect(readAudit('')).toMatchObject({ kind: 'not asked' })
})

test('[NX03] the bill of materials names every package with its version', () => {
  const installed = installedBy(lock)
  const { components } = billOf(installed, '0.1.0')
  expect(components).toHaveLength(installed.length)
  expect(components.find(({ name }) => name === '@orpc/server')).toMatchObject({
    purl: expect.stringMatching(/^pkg:npm\/%40orpc\/server@1\.16\.1$/),
    scope: 'required',
  })
})

test('versions are compared by their numbers', () => {
  expect(isOlder('9.0.0', '10.0.0')).toBe(true)
  expect(isOlder('10.0.0', '9.9.9')).toBe(false)
  expect(isOlder('1.2.3', '1.2.3')).toBe(false)
})
