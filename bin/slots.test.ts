import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(path.join(tmpdir(), 'loom-slots-'))
afterAll(() => rmSync(folder, { recursive: true }))
const cases = 'tests/cases/slot-cases.json'

test('[2.1.3/2] answers each case of a file in one line', async () => {
  const asked: { cases: { id: string; expected: string[] }[] } = JSON.parse(readFileSync(cases, 'utf8'))
  const { code, stdout, stderr } = await slots(cases)
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  const answers = stdout.trimEnd().split('\n')
  expect(answers).toEqual(asked.cases.map(({ id, expected }) => JSON.stringify({ id, starts: expected })))
})

test.each([
  ['no file', undefined, 'Say which file of slot cases to answer: bin/slots FILE.\n'],
  ['a missing file', path.join(folder, 'none.json'), /^The file .*none\.json cannot be read\.\n$/],
  ['text that is not JSON', write('text.json', 'not JSON'), /^The file .*text\.json is not JSON\.\n$/],
  [
    'another format',
    write('other.json', '{"cases":[]}'),
    /^The file .* is not of the format loom-slots-cases\/1: .*\.\n$/,
  ],
  ['a zone that does not exist', zone('Europe/Atlantis'), 'The zone Europe/Atlantis of case ow-01 does not exist.\n'],
])('refuses %s with one sentence', async (_, file, sentence) => {
  const { code, stdout, stderr } = await slots(file)
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
  expect(stderr).toMatch(sentence)
})

function slots(file?: string): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['bin/slots.ts', ...(file ? [file] : [])], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr })
    })
  })
}

function zone(name: string): string {
  return write('zone.json', readFileSync(cases, 'utf8').replace('Europe/Berlin', name))
}

function write(name: string, text: string): string {
  const file = path.join(folder, name)
  writeFileSync(file, text)
  return file
}
