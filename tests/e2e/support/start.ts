// Starts Loom once for all journeys, in a fresh data directory, as a person would, and signs the demo's people in.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { E2E } from './demo.ts'
import { signEverybodyIn, stayAwake } from './people.ts'

const PATIENCE_MS = 300_000

/** With E2E_KEEP Loom stays up for the next run, which goes on with it: for those who write journeys. */
export default async function start() {
  const stop = (await answers()) && process.env.E2E_KEEP ? () => {} : await startLoom()
  try {
    await signEverybodyIn()
  } catch (error) {
    await stop()
    throw error
  }
  const sleepAgain = await stayAwake()
  return async () => {
    sleepAgain()
    if (!process.env.E2E_KEEP) await stop()
  }
}

async function startLoom(): Promise<() => Promise<void>> {
  if (await answers()) throw new Error(`Something else is at ${E2E.url} already: end it, or set E2E_PORT.`)
  fs.rmSync(E2E.data, { recursive: true, force: true })
  fs.mkdirSync(E2E.data, { recursive: true })
  const log = `${E2E.data}/e2e-output.log`
  const output = fs.openSync(log, 'w')
  const loom = spawn('./bin/start', {
    // Each browser comes from an address of its own, told by a header: limits are never off.
    env: {
      ...process.env,
      ...{ PORT: String(E2E.port), LOOM_DATA: E2E.data, TRUSTED_PROXIES: '127.0.0.1,::1' },
      DEMO_CALENDARS: E2E.calendars,
      // Node writes there, when it ends, what it ran of the pages.
      ...(process.env.E2E_RAN ? { NODE_V8_COVERAGE: process.env.E2E_RAN } : {}),
    },
    stdio: ['ignore', output, output],
    detached: Boolean(process.env.E2E_KEEP),
  })
  loom.unref()
  const ended = new Promise<void>((over) => loom.once('exit', () => over()))
  for (let waited = 0; !(await answers()); waited += 250) {
    if (loom.exitCode !== null || waited > PATIENCE_MS) {
      loom.kill('SIGTERM')
      throw new Error(`Loom did not start:\n${fs.readFileSync(log, 'utf8')}`)
    }
    await sleep(250)
  }
  return async () => {
    loom.ref() // else nothing keeps this process until the other has ended, and no result is told
    loom.kill('SIGTERM')
    await ended
  }
}

const answers = () =>
  fetch(`${E2E.url}/healthz`).then(
    (response) => response.ok,
    () => false,
  )
