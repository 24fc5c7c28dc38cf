import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

export type RunningServer = {
  child: ChildProcess
  url: string
  /** Where its PostgreSQL is, and the process id of that one's postmaster. */
  database: { host: string; port: number; pid: number }
  /** SIGKILL: nothing is finished, nothing is said. */
  kill(): Promise<void>
  /** Asks it to stop, and with it PostgreSQL. */
  stop(): Promise<void>
}

/** Starts tests/faults/server.ts over a data directory; a database that runs there already is taken over. */
export async function startServer(options: { data: string; port: number; secret: string }): Promise<RunningServer> {
  const url = `http://127.0.0.1:${options.port}`
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'tests/faults/server.ts'], {
    env: {
      ...process.env,
      ...{ PORT: String(options.port), BASE_URL: url, LOG_LEVEL: 'silent' },
      ...{ LOOM_DATA: options.data, LOOM_SECRET: options.secret },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const line = await Promise.race([
    once(createInterface(child.stdout as NodeJS.ReadableStream), 'line'),
    ended.then(([code]) => Promise.reject(new Error(`the server ended with ${code} before it listened`))),
  ])
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await ended
  }
  return { child, url, database: JSON.parse(String(line)), kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
