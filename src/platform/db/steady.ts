// A connection for as long as the process lives: for what belongs to a connection (LISTEN, a lock that says "alive").
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from '#platform/log.ts'

export type Steady = { close(): Promise<void> }

/** Opens it and prepares it; when it breaks, opens and prepares another, until it is closed. @throws when the first fails. */
export async function steadyConnection(
  config: pg.ClientConfig,
  prepare: (client: pg.Client) => Promise<unknown>,
): Promise<Steady> {
  let closed = false
  let client = await open()
  return {
    async close() {
      closed = true
      await client.end().catch(() => {})
    },
  }

  async function open(): Promise<pg.Client> {
    const next = new pg.Client({ ...config, application_name: 'loom-steady', keepAlive: true })
    next.on('error', () => {}).once('end', () => void reopen())
    try {
      await next.connect()
      await prepare(next)
      return next
    } catch (error) {
      next.removeAllListeners('end')
      await next.end().catch(() => {})
      throw error
    }
  }

  async function reopen() {
    while (!closed) {
      await sleep(500, undefined, { ref: false })
      if (closed) return
      try {
        client = await open()
        return
      } catch (error) {
        log.warn({ error: String(error) }, 'a steady connection is still away')
      }
    }
  }
}
