import { expect, test } from 'vitest'
import { withPrefix } from './with-prefix.ts'

test('a language goes before addresses of this site, once', () => {
  expect(withPrefix('/de', '/sessions?past=1')).toBe('/de/sessions?past=1')
  expect(withPrefix('/de', '/')).toBe('/de')
  expect(withPrefix('/de', '/?q=1')).toBe('/de?q=1')
  expect(withPrefix('/de', '/de/sessions')).toBe('/de/sessions')
  expect(withPrefix('/de', '/demo')).toBe('/de/demo')
  expect(withPrefix('', '/sessions')).toBe('/sessions')
})

test('what leads elsewhere stays as it is', () => {
  for (const href of ['#main', 'https://example.org/a', '//example.org', 'mailto:a@example.org', 'sessions'])
    expect(withPrefix('/de', href)).toBe(href)
})
