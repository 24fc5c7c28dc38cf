// PostgreSQL started by another process, as a second Loom would.
import type { ChildProcess, SpawnOptions } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const SCRIPT = `
  import { startPostgres } from '#platform/db/embedded/postgres.ts'
  try {
    const postgres = await startPostgres(process.argv[1])
    console.log(JSON.stringify({ host: postgres.host, pid: postgres.pid, adopted: postgres.adopted }))
    setInterval(() => {}, 1000)
    process.once('SIGTERM', async () => { console.log(await postgres.stop()); process.exit(0) })
  } catch (error) {
    console.log(JSON.stringify({ refused: error.name + ': ' + error.message }))
  }
`

export type OtherStart = {
  child: ChildProcess
  host: string
  pid: number
  adopted: boolean
  /** The sentence it refused with. */
  refused?: string
  /** Asks it to stop and waits until it has. */
  stop(): Promise<void>
}

export async function startElsewhere(home: string, options: SpawnOptions = {}): Promise<OtherStart> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...options,
  })
  const [said] = await once(child.stdout as NodeJS.ReadableStream, 'data')
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { child, stop, ...JSON.parse(String(said)) }
}

/** A directory of its own below the system's temporary one. */
export const temporaryHome = () => fs.mkdtempSync(path.join(os.tmpdir(), 'loom-pg-'))
