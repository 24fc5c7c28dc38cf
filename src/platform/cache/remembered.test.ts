import { expect, test, vi } from 'vitest'
import { forgetPublicPages } from './changes.ts'
import { Remembered } from './remembered.ts'

const counting = () => {
  let loads = 0
  return () => Promise.resolve(++loads)
}

test('[1.4.1/4] what is remembered is loaded once, also by many at once, until something changes', async () => {
  const remembered = new Remembered<number>()
  const load = counting()
  expect(await Promise.all([remembered.get('a', load), remembered.get('a', load)])).toEqual([1, 1])
  expect(await remembered.get('a', load)).toBe(1)
  expect(await remembered.get('b', load)).toBe(2)
  forgetPublicPages()
  expect(await remembered.get('a', load)).toBe(3)
})

test('what was loading when something changed is not kept', async () => {
  const remembered = new Remembered<string>()
  const { promise, resolve } = Promise.withResolvers<string>()
  const early = remembered.get('a', () => promise)
  forgetPublicPages()
  resolve('old')
  expect(await early).toBe('old')
  expect(await remembered.get('a', async () => 'new')).toBe('new')
})

test('a failure is not remembered, and neither are more than were asked for', async () => {
  const remembered = new Remembered<number>({ count: 2, seconds: 60 })
  await expect(remembered.get('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
  const load = counting()
  for (const key of ['a', 'b', 'c', 'a']) await remembered.get(key, load)
  expect(await remembered.get('c', load)).toBe(3)
  expect(await remembered.get('b', load)).toBe(5)
})

test('it ages within a minute', async () => {
  vi.useFakeTimers({ toFake: ['performance'] })
  const remembered = new Remembered<number>()
  const load = counting()
  await remembered.get('a', load)
  vi.advanceTimersByTime(59_000)
  expect(await remembered.get('a', load)).toBe(1)
  vi.advanceTimersByTime(2000)
  expect(await remembered.get('a', load)).toBe(2)
  vi.useRealTimers()
})
