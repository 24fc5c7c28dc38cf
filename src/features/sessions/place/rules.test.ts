import { expect, test } from 'vitest'
import { wayTo } from './rules.ts'

test('a link leads to the call, a number is dialled, an address is shown on a map', () => {
  expect(wayTo('video', ' https://video.example.test/room ')).toBe('https://video.example.test/room')
  expect(wayTo('phone', '+49 (30) 12-34')).toBe('tel:+49301234')
  expect(wayTo('address', 'Gasse 1, Wien')).toBe('https://www.openstreetmap.org/search?query=Gasse%201%2C%20Wien')
})

test('what is no https link is not opened', () => {
  for (const bad of ['javascript:alert(1)', 'http://video.example.test', 'data:text/html,x', 'room 5', '']) {
    expect(wayTo('video', bad), bad).toBeNull()
  }
})
