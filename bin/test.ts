// Everything that must hold: checks, unit, database, race, security and browser tests. Ends with `N passed, N failed`.
import fs from 'node:fs'
import { findBrowsers } from './browsers.ts'
import { buildIfChanged } from './build.ts'
import { check } from './check.ts'
import { lineCoverage } from './coverage.ts'
import type { Outcome } from './run.ts'
import { runCommand, stopwatch } from './run.ts'

/** Lines of features/ and platform/ that tests must reach, in percent. */
const COVERAGE = 80
/** Where the browser tests leave what they ran of the built pages; vitest empties the folder around it when it begins. */
const RAN = 'coverage/ran'
const long = process.argv.includes('--long')

const browsers = await findBrowsers().catch(stopWithSentence)
const seconds = stopwatch()
const built = build() // beside checks and unit tests, which often wait for something
const parts: Outcome[] = []
parts.push(await check())
parts.push(await unitTests())
parts.push((await built) ? await browserTests() : { passed: 0, failed: 1 })
parts.push(coverage())

const total = (key: keyof Outcome) => parts.reduce((sum, part) => sum + part[key], 0)
console.log(`all of it took ${seconds()} s`)
console.log(`${total('passed')} passed, ${total('failed')} failed`)
process.exitCode = total('failed') ? 1 : 0

function stopWithSentence(error: Error): never {
  console.error(`loom: ${error.message}`)
  process.exit(1)
}

/** Whether there are pages now. */
async function build(): Promise<boolean> {
  const seconds = stopwatch()
  try {
    await buildIfChanged({ patiently: true })
    console.log(`✓ the pages are built (${seconds()} s, beside the others)`)
    return true
  } catch (error) {
    console.log(`✗ the pages: ${(error as Error).message}`)
    return false
  }
}

async function unitTests(): Promise<Outcome> {
  const seconds = stopwatch()
  const report = '.loom-test/vitest.json'
  const { status, output } = await runCommand(
    ['vitest', 'run', '--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    long ? { LOOM_LONG: '1' } : {},
  )
  return summed(`unit, database, race and security tests (${seconds()} s)`, status, output, () => {
    const result = JSON.parse(fs.readFileSync(report, 'utf8'))
    const skipped = result.numPendingTests + result.numTodoTests
    return { passed: result.numPassedTests, failed: result.numFailedTests + skipped }
  })
}

async function browserTests(): Promise<Outcome> {
  const seconds = stopwatch()
  fs.rmSync(RAN, { recursive: true, force: true })
  fs.mkdirSync(RAN, { recursive: true })
  const report = '.loom-test/playwright.json'
  const { status, output } = await runCommand(['playwright', 'test'], {
    ...browsers,
    E2E_RAN: RAN,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  })
  return summed(`browser tests (${seconds()} s)`, status, output, () => {
    const { stats } = JSON.parse(fs.readFileSync(report, 'utf8'))
    return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
  })
}

/** What unit tests and browser tests ran together. */
function coverage(): Outcome {
  const seconds = stopwatch()
  const { percent, worst } = lineCoverage('coverage/coverage-final.json', RAN)
  const enough = percent >= COVERAGE
  console.log(
    `${enough ? '✓' : '✗'} line coverage of features/ and platform/: ${percent} % (${COVERAGE} % wanted, ${seconds()} s)`,
  )
  if (!enough) console.log(worst)
  return { passed: enough ? 1 : 0, failed: enough ? 0 : 1 }
}

/** The runner's own count; what it said is shown when something failed, and a run that died counts as one failure. */
function summed(name: string, status: number, output: string, read: () => Outcome): Outcome {
  const counted = attempt(read) ?? { passed: 0, failed: 1 }
  const failed = status !== 0 && counted.failed === 0 ? 1 : counted.failed
  console.log(`${failed ? '✗' : '✓'} ${name}: ${counted.passed} passed, ${failed} failed`)
  if (failed) console.log(output)
  return { passed: counted.passed, failed }
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
