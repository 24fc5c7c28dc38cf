import { expect, test } from 'vitest'
import { machineName } from './machine.ts'

test.for([
  ['linux', 'x64', true],
  ['linux', 'arm64', true],
  ['darwin', 'arm64', false],
  ['darwin', 'x64', false],
] as const)('%s on %s is supported', ([platform, arch, glibc]) => {
  expect(machineName({ platform, arch, glibc })).toBe(`${platform}-${arch}`)
})

test.for([
  ['linux', 'x64', false, /Linux with musl, such as Alpine: set DATABASE_URL/],
  ['win32', 'x64', false, /win32-x64: set DATABASE_URL/],
  ['linux', 'riscv64', true, /linux-riscv64: set DATABASE_URL/],
] as const)('%s on %s is refused in one sentence', ([platform, arch, glibc, sentence]) => {
  expect(() => machineName({ platform, arch, glibc })).toThrow(sentence)
})

test('this machine is known', () => {
  expect(machineName()).toBe(`${process.platform}-${process.arch}`)
})
