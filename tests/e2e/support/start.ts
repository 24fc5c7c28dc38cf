// Starts Loom once for all journeys, in a fresh data directory, as a person would.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { E2E } from './demo.ts'

export default async function start() {
  fs.rmSync(E2E.data, { recursive: true, force: true })
  const output: string[] = []
  const loom = spawn('./bin/start', {
    // Each browser comes from an address of its own, told by a header: limits are never off.
    env: { ...process.env, PORT: String(E2E.port), LOOM_DATA: E2E.data, TRUSTED_PROXIES: '127.0.0.1,::1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [loom.stdout, loom.stderr]) stream.on('data', (chunk) => output.push(String(chunk)))
  const ended = new Promise<void>((over) => loom.once('exit', () => over()))
  for (let waited = 0; !(await answers()); waited += 250) {
    if (loom.exitCode !== null || waited > 180_000) throw new Error(`Loom did not start:\n${output.join('')}`)
    await sleep(250)
  }
  return async () => {
    loom.kill('SIGTERM')
    await ended
  }
}

const answers = () =>
  fetch(`${E2E.url}/healthz`).then(
    (response) => response.ok,
    () => false,
  )
