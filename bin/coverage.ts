// Which lines of features/ and platform/ the tests ran: what vitest counted, and what the browser tests ran of the
// built pages (ran.ts). The lines are vitest's, which knows every file: so nothing counts twice, and nothing is missed.
import fs from 'node:fs'
import path from 'node:path'
import type { Ran } from './ran.ts'
import { LONGEST, placeAt, readRan } from './ran.ts'

type Place = { line: number; column: number | null }
type Statement = { start: Place; end: Place }
/** Vitest's report, by file: its statements, and how often each ran. */
export type Counted = Record<string, { statementMap: Record<string, Statement>; s: Record<string, number> }>
type LinesOf = { file: string; lines: number; missed: number }

/** Lines on which a statement begins, and how many of them no test ran. Files are named from the checkout's root. */
export function countLines(counted: Counted, ran: Ran): LinesOf[] {
  return Object.entries(counted).map(([name, { statementMap, s }]) => {
    const file = path.relative('.', name)
    const built = [...(ran.get(file) ?? [])].sort(([a], [b]) => a - b)
    const lines = new Map<number, boolean>()
    for (const [id, statement] of Object.entries(statementMap)) {
      const { line } = statement.start
      lines.set(line, lines.get(line) || Boolean(s[id]) || didRun(statement, built))
    }
    return { file, lines: lines.size, missed: [...lines.values()].filter((one) => !one).length }
  })
}

/** A statement ran when the first code built from it did: the minifier drops words like `return`, and whole names. */
function didRun({ start, end }: Statement, built: [place: number, ran: boolean][]): boolean {
  const from = placeAt(start.line, start.column ?? 0)
  const to = placeAt(end.line, end.column ?? LONGEST - 1)
  const first = built.find(([place]) => place >= from)
  return first !== undefined && first[0] <= to && first[1]
}

/** The share of lines that ran, in percent with one decimal, and the files that miss most. A run without a report has 0. */
export function lineCoverage(report: string, ranFolder: string): { percent: number; worst: string } {
  if (!fs.existsSync(report)) return { percent: 0, worst: `  there is no ${report}` }
  const files = countLines(JSON.parse(fs.readFileSync(report, 'utf8')), readRan(ranFolder))
  const sum = (key: 'lines' | 'missed') => files.reduce((total, file) => total + file[key], 0)
  const worst = files.sort((a, b) => b.missed - a.missed).slice(0, 10)
  return {
    percent: Math.floor(1000 * (1 - sum('missed') / sum('lines'))) / 10,
    worst: worst.map(({ file, lines, missed }) => `  ${missed} of ${lines} lines never ran: ${file}`).join('\n'),
  }
}
