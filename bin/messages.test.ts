import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findMessageGaps } from './messages.ts'

test('names a missing key, an empty text and a placeholder that got lost', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'loom-messages-'))
  onTestFinished(() => fs.rmSync(folder, { recursive: true }))
  fs.writeFileSync(
    path.join(folder, 'en.json'),
    JSON.stringify({ Home: { hello: 'Hello {name}', none: 'None', left: 'Left' } }),
  )
  fs.writeFileSync(path.join(folder, 'de.json'), JSON.stringify({ Home: { hello: 'Hallo', none: ' ' } }))
  expect(findMessageGaps(folder)).toEqual([
    'de.json has other placeholders in Home.hello',
    'de.json lacks Home.left',
    'de.json lacks Home.none',
  ])
})

test('the shipped languages are complete [W.infra/4]', () => {
  expect(findMessageGaps()).toEqual([])
})
