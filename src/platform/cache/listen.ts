// The one LISTEN connection of a process.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { log } from '#platform/log.ts'

export type Listener = { close(): Promise<void> }

/**
 * Calls `on[channel]` for every NOTIFY on it, and all of them after every (re)connection: what was announced in
 * between was missed.
 */
export async function listen(config: pg.ClientConfig, on: Record<string, () => void>): Promise<Listener> {
  let closed = false
  let client = await connect()
  return {
    close: async () => {
      closed = true
      await client.end().catch(() => {})
    },
  }

  async function connect(): Promise<pg.Client> {
    const next = new pg.Client({ ...config, application_name: 'loom-listen', keepAlive: true })
    next.on('error', () => {}).on('notification', ({ channel }) => on[channel]?.())
    next.on('end', () => void reconnect())
    await next.connect()
    for (const channel of Object.keys(on)) await next.query(`listen ${next.escapeIdentifier(channel)}`)
    for (const heard of Object.values(on)) heard()
    return next
  }

  async function reconnect() {
    while (!closed) {
      await sleep(500, undefined, { ref: false })
      if (closed) return
      try {
        client = await connect()
        return
      } catch (error) {
        log.warn({ error: String(error) }, 'the listening connection is still away')
      }
    }
  }
}
