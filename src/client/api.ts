// The face's one way to the engine: in process on the server, over HTTP in the browser.
import type { ClientLink } from '@orpc/client'
import { createORPCClient } from '@orpc/client'
import type { AnyRouter, RouterClient } from '@orpc/server'
import { overHttp } from './http-link.ts'

type InProcess = (path: readonly string[], input: unknown) => Promise<unknown>

const inProcess: ClientLink<object> = {
  async call(path, input) {
    // Imported here, since it would bring 20 KB of the server to every page.
    const { connection } = await import('next/server')
    await connection() // a page that asks the engine is rendered per request, never at build time
    const engine = (globalThis as { [key: symbol]: InProcess })[Symbol.for('loom.api')]
    if (!engine) throw new Error('the engine is not running in this process')
    return engine(path, input)
  },
}

const link = typeof window === 'undefined' ? inProcess : overHttp

/** The typed client of one feature: `clientOf<typeof sessionsApi>('sessions')`. */
export const clientOf = <R extends AnyRouter>(feature: string): RouterClient<R> =>
  createORPCClient(link, { path: [feature] })
