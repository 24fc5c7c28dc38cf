import fs from 'node:fs'
import { expect, test } from 'vitest'
import { readEnv } from '#platform/env.ts'

const named = (file: string, form: RegExp) =>
  [...fs.readFileSync(file, 'utf8').matchAll(form)].map(([, name]) => name).sort()

/** The schema's own keys, as written in env.ts. */
const variables = named('src/platform/env.ts', /^ {2}([A-Z][A-Z_]+): (?:z\.|port|list)/gm)

test('.env.example and the page on configuration describe every variable, and no other', () => {
  expect(variables.length).toBeGreaterThan(10)
  expect(named('.env.example', /^# ([A-Z][A-Z_]+)=/gm)).toEqual(variables)
  expect(named('docs/operate/configuration.md', /^\| `([A-Z][A-Z_]+)` \|/gm)).toEqual(variables)
})

test('what .env.example shows is taken', () => {
  const shown = [...fs.readFileSync('.env.example', 'utf8').matchAll(/^# ([A-Z_]+)=(.*)$/gm)]
  const values = Object.fromEntries(shown.map(([, name = '', value = '']) => [name, value]))
  expect(readEnv({ ...values, LOOM_SECRET: 'x'.repeat(32) })).toMatchObject({ PORT: 3000, secure: true, demo: false })
})
