import path from 'node:path'
import { expect, test } from 'vitest'
import type { Counted } from './coverage.ts'
import { countLines } from './coverage.ts'
import { mark, placeAt } from './ran.ts'

const at = (line: number, column: number, toLine = line, toColumn = 80) => ({
  start: { line, column },
  end: { line: toLine, column: toColumn },
})
const report = (file: string, statements: [ReturnType<typeof at>, runs: number][]): Counted => ({
  [path.resolve(file)]: {
    statementMap: Object.fromEntries(statements.map(([statement], i) => [String(i), statement])),
    s: Object.fromEntries(statements.map(([, runs], i) => [String(i), runs])),
  },
})
const PAGE = 'src/features/sessions/components/page.tsx'

test('a line ran when vitest or a page ran one of its statements, and counts once', () => {
  const counted = report(PAGE, [
    [at(1, 2), 1],
    [at(2, 2), 0],
    [at(2, 30), 0],
    [at(3, 2), 0],
  ])
  const ran = new Map([[PAGE, new Map([[placeAt(2, 30), true]])]])
  expect(countLines(counted, new Map())).toEqual([{ file: PAGE, lines: 3, missed: 2 }])
  expect(countLines(counted, ran)).toEqual([{ file: PAGE, lines: 3, missed: 1 }])
})

test('the first code built from a statement tells whether it ran, not what is nested in it or follows it', () => {
  const counted = report(PAGE, [
    [at(4, 2, 6, 3), 0], // a call that did not run, around a line that did
    [at(7, 2, 7, 20), 0], // nothing was built from it
    [at(8, 2, 9, 9), 0], // its first word is gone
  ])
  const built = new Map([
    [placeAt(4, 2), false],
    [placeAt(5, 4), true],
    [placeAt(7, 21), true],
    [placeAt(8, 9), true],
  ])
  expect(countLines(counted, new Map([[PAGE, built]]))[0]?.missed).toBe(2)
})

test('a function that was made and never called has not run, and the statement that made it has', () => {
  const code = 'let f=()=>{g()},h=1'
  const ran = new Uint8Array(code.length)
  const range = (startOffset: number, endOffset: number, count: number) => ({ startOffset, endOffset, count })
  const made = code.indexOf('()')
  const functions = [{ ranges: [range(0, code.length, 1)] }, { ranges: [range(made, code.indexOf(',h'), 0)] }]
  mark(ran, { url: '', functions })
  expect([ran[made], ran[code.indexOf('g(')], ran[code.indexOf('h=')]]).toEqual([1, 0, 1])
})
