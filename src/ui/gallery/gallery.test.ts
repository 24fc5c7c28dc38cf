import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { Gallery } from './gallery.tsx'

let html = ''

beforeAll(() => {
  html = renderToStaticMarkup(createElement(Gallery))
})

const all = (pattern: RegExp) => [...html.matchAll(pattern)].map((match) => match[1] ?? match[0])

describe('what the components render on the server', () => {
  test('no id twice, and every label and description points to one', () => {
    const ids = all(/\sid="([^"]+)"/gu)
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    const pointed = [
      ...all(/\sfor="([^"]+)"/gu),
      ...all(/aria-describedby="([^"]+)"/gu).flatMap((list) => list.split(' ')),
    ]
    expect(pointed.filter((id) => !ids.includes(id))).toEqual([])
  })

  test('one h1, one main, and the skip link leads there', () => {
    expect(all(/<h1[\s>]/gu)).toHaveLength(1)
    expect(all(/<main[\s>]/gu)).toHaveLength(1)
    expect(html).toContain('href="#main"')
    expect(html).toMatch(/<main id="main" tabindex="-1"/u)
  })

  test('every drawing is hidden from screen readers or named', () => {
    expect(all(/<svg(?![^>]*(?:aria-hidden="true"|role="img"))[^>]*>/gu)).toEqual([])
  })

  test('every button says what kind it is', () => {
    expect(all(/<button(?![^>]*type=")[^>]*>/gu)).toEqual([])
  })

  test('colours come from roles only', () => {
    expect(all(/(?:fill|stroke|background|color)[=:]\s*"?(#[0-9a-f]{3,8}|rgb|oklch)/giu)).toEqual([])
  })
})
