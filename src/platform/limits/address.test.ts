import { afterEach, expect, test } from 'vitest'
import { env } from '#platform/env.ts'
import { addressKey, callerAddress } from './address.ts'

const { TRUSTED_PROXIES } = env()
afterEach(() => void Object.assign(env(), { TRUSTED_PROXIES }))

const behind = (...proxies: string[]) => Object.assign(env(), { TRUSTED_PROXIES: proxies })

test('a forwarded address counts only when a configured proxy says it', () => {
  behind()
  expect(callerAddress('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  behind('10.0.0.0/8', '::1')
  expect(callerAddress('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect(callerAddress('10.1.2.3', '198.51.100.1')).toBe('198.51.100.1')
  expect(callerAddress('::ffff:10.1.2.3', '198.51.100.1')).toBe('198.51.100.1')
  expect(callerAddress('::1', '2001:db8::7')).toBe('2001:db8::7')
})

test('of several hops the last one that is no proxy of ours counts: what stands before it anybody could write', () => {
  behind('10.0.0.0/8')
  expect(callerAddress('10.0.0.1', '1.1.1.1, 198.51.100.1, 10.0.0.2')).toBe('198.51.100.1')
  expect(callerAddress('10.0.0.1', 'nonsense')).toBe('10.0.0.1')
  expect(callerAddress('10.0.0.1', '10.0.0.3, 10.0.0.2')).toBe('10.0.0.1')
})

test('an IPv6 customer is one caller, however many addresses they have', () => {
  expect(addressKey('2001:db8:1:2:aaaa::1')).toBe('2001:db8:1:2::/64')
  expect(addressKey('2001:db8:1:2:ffff:ffff:ffff:ffff')).toBe('2001:db8:1:2::/64')
  expect(addressKey('2001:0db8:0001:0002::')).toBe('2001:db8:1:2::/64')
  expect(addressKey('::1')).toBe('0:0:0:0::/64')
  expect(addressKey('2001:db8:1:3::1')).not.toBe(addressKey('2001:db8:1:2::1'))
  expect(addressKey('198.51.100.1')).toBe('198.51.100.1')
})
