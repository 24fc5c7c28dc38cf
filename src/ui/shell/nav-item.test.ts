import { expect, test } from 'vitest'
import { currentItem } from './nav-item.ts'

const items = ['/', '/goals', '/goals/done', '/go'].map((href) => ({ href, label: href, icon: null }))

test('the longest beginning of the path is current', () => {
  expect(currentItem(items, '/goals/3')?.href).toBe('/goals')
  expect(currentItem(items, '/goals/done/3')?.href).toBe('/goals/done')
  expect(currentItem(items, '/')?.href).toBe('/')
  expect(currentItem(items, '/goalsetting')).toBeUndefined()
})
