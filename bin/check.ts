// The fast half of bin/test: what can be known without running Loom. Each check is a command and what it proves.
import type { Outcome } from './run.ts'
import { runStep } from './run.ts'

/** The quickest first. */
const CHECKS: [name: string, command: string[]][] = [
  ['contrast of the tokens', ['node', 'bin/contrast.ts']],
  ['messages', ['node', 'bin/messages.ts']],
  ['boundaries', ['node', 'bin/boundaries.ts']],
  ['dependencies, none of them known to be harmful', ['node', 'bin/dependencies.ts']],
  ['migrations follow the tables', ['node', 'bin/migrations-match.ts']],
  ['format and lint', ['biome', 'ci', '--error-on-warnings']],
  ['unused files, exports and dependencies', ['knip']],
  ['types', ['tsc', '-p', 'tsconfig.check.json']],
]

/** Runs every check, also after a failed one; two at a time, since most of them use one core. */
export async function check(): Promise<Outcome> {
  const total = { passed: 0, failed: 0 }
  const waiting = CHECKS.values()
  const takeTurns = async () => {
    for (const [name, command] of waiting) {
      const ok = await runStep(name, command)
      total[ok ? 'passed' : 'failed']++
    }
  }
  await Promise.all([takeTurns(), takeTurns()])
  return total
}

if (import.meta.main) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
