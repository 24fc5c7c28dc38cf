// The one LISTEN connection of a process.
import type pg from 'pg'
import type { Steady } from '#platform/db/steady.ts'
import { steadyConnection } from '#platform/db/steady.ts'

/**
 * Calls `on[channel]` for every NOTIFY on it, and all of them after every (re)connection: what was announced in
 * between was missed.
 */
export function listen(config: pg.ClientConfig, on: Record<string, () => void>): Promise<Steady> {
  return steadyConnection(config, async (client) => {
    client.on('notification', ({ channel }) => on[channel]?.())
    for (const [channel, heard] of Object.entries(on)) {
      await client.query(`listen ${client.escapeIdentifier(channel)}`)
      heard()
    }
  })
}
