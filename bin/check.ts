// The fast half of bin/test: what can be known without running Loom. Each check is a command and what it proves.
import type { Outcome } from './run.ts'
import { runStep } from './run.ts'

const CHECKS: [name: string, command: string[]][] = [
  ['format and lint', ['biome', 'ci', '--error-on-warnings']],
  ['types', ['tsc', '-p', 'tsconfig.check.json']],
  ['boundaries', ['node', 'bin/boundaries.ts']],
  ['messages', ['node', 'bin/messages.ts']],
  ['dependencies, none of them known to be harmful', ['node', 'bin/dependencies.ts']],
  ['contrast of the tokens', ['node', 'bin/contrast.ts']],
  ['unused files, exports and dependencies', ['knip']],
  ['migrations follow the tables', ['node', 'bin/migrations-match.ts']],
]

/** Runs every check, also after a failed one. */
export async function check(): Promise<Outcome> {
  const total = { passed: 0, failed: 0 }
  for (const [name, command] of CHECKS) {
    const ok = await runStep(name, command)
    total[ok ? 'passed' : 'failed']++
  }
  return total
}

if (import.meta.main) {
  const { passed, failed } = await check()
  console.log(`${passed} passed, ${failed} failed`)
  process.exitCode = failed ? 1 : 0
}
