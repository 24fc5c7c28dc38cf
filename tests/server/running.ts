// bin/start.ts as a person starts it: a process of its own.
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Connections } from '#platform/db/connections.ts'

export type Started = {
  child: ChildProcess
  /** All it said so far. */
  said(): string
  /** Waits until it says this. @throws with what it said when it ends first. */
  until(words: RegExp): Promise<void>
  /** Its exit code, once it has ended; null after a signal. */
  ended: Promise<number | null>
}

/** Starts with exactly these settings. End it by `child.kill`. */
export function startProcess(settings: Record<string, string>, args: string[] = []): Started {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'bin/start.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', LOOM_DIST: process.env.LOOM_DIST ?? '', ...settings } as never,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  const hear = (chunk: Buffer) => {
    text += chunk
    child.emit('said')
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return {
    child,
    said: () => text,
    ended,
    async until(words) {
      while (!words.test(text)) {
        const over = await Promise.race([once(child, 'said').then(() => false), ended.then(() => true)])
        if (over && !words.test(text)) throw new Error(`it ended: ${text}`)
      }
    },
  }
}

/** A database of a test, as DATABASE_URL names it. */
export function urlOf({ owner }: Connections): string {
  const { host = '', port, user, database } = owner
  return `postgres://${user}@localhost:${port}/${database}?host=${encodeURIComponent(host)}`
}
