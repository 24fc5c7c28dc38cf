import { spawn } from 'node:child_process'
import os from 'node:os'

export type Outcome = { passed: number; failed: number }

/** Runs a command; prints one line and its notes (`note: …`) when it succeeds, everything it said when it does not. */
export async function runStep(name: string, command: string[], env: Record<string, string> = {}): Promise<boolean> {
  const seconds = stopwatch()
  const { status, output } = await runCommand(command, env)
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds()} s)`)
  if (status !== 0) console.log(output)
  else for (const [note] of output.matchAll(/^note: .*$/gm)) console.log(`  ${note}`)
  return status === 0
}

/** Seconds since it was made, with one decimal. */
export function stopwatch(): () => string {
  const started = performance.now()
  return () => ((performance.now() - started) / 1000).toFixed(1)
}

/** The exit status and the interleaved output of a command. `patiently`: with what nobody else wants of the machine. */
export function runCommand(
  command: string[],
  env: Record<string, string> = {},
  { patiently = false } = {},
): Promise<{ status: number; output: string }> {
  const [program = '', ...args] = command
  return new Promise((done, fail) => {
    const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
    if (patiently && child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW)
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk))
    child.on('error', fail)
    child.on('close', (status) => done({ status: status ?? 1, output }))
  })
}
