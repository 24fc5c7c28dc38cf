// Holds a connection for as long as Loom lives. It tells other processes that the server is in use, and ends the moment
// the server dies, whoever started it: then the server is brought up again.
import { setTimeout as sleep } from 'node:timers/promises'
import type { Claim } from './server.ts'

const CALM = 60_000
const LONGEST_PAUSE = 10_000

type Duty = {
  claim: Claim
  /** Brings the server up again and connects. */
  revive(signal: AbortSignal): Promise<Claim>
  say(event: string): void
}

/** Watches until the returned function is called, which answers the connection when there is one. */
export function watch({ claim, revive, say }: Duty): () => Promise<Claim | undefined> {
  const leaving = new AbortController()
  const { signal } = leaving
  let held: Claim | undefined
  const watching = guard(claim).catch((error) => {
    if (!signal.aborted) throw error
  })
  return async () => {
    leaving.abort()
    await watching
    held?.ref()
    return held
  }

  async function guard(first: Claim) {
    let pause = 0
    for (let next = first; ; next = await restored()) {
      held = next
      next.unref() // a script that forgets to stop may end all the same
      const since = Date.now()
      await ended(next, signal)
      held = undefined
      if (Date.now() - since > CALM) pause = 0
      say('PostgreSQL ended: starting it again')
    }

    async function restored(): Promise<Claim> {
      for (;;) {
        await sleep(pause, undefined, { signal })
        pause = Math.min(pause * 2 + 100, LONGEST_PAUSE)
        try {
          const client = await revive(signal)
          say('PostgreSQL is back')
          return client
        } catch (error) {
          signal.throwIfAborted()
          say((error as Error).message)
        }
      }
    }
  }
}

/** Not `events.once`, which takes the 'error' before it for a failure of its own. */
function ended(client: Claim, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) reject(signal.reason)
    client.once('end', resolve)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
}
