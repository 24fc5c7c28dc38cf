// Development only: after a change the engine's modules are imported afresh. Next, PostgreSQL and open sockets stay.
import fs from 'node:fs'
import { registerHooks } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { startWorker } from '#worker/runner.ts'
import type { createEngine } from './engine.ts'

type Fresh = { createEngine: typeof createEngine; startWorker: typeof startWorker }

const src = path.resolve('src')
const root = pathToFileURL(src).href
/** Hold what must outlive a change: pools, counters, the request store, transports. */
const STABLE = [
  '/features/accounts/gateway.ts',
  '/platform/api/problem.ts',
  '/platform/api/request.ts',
  '/platform/cache/changes.ts',
  '/platform/db/pool.ts',
  '/platform/limits/counters.ts',
  '/platform/limits/take.ts',
  '/platform/mail/deliver.ts',
  '/platform/metrics/metrics.ts',
  '/platform/errors/sentry.ts',
  '/platform/env.ts',
  '/platform/log.ts',
  '/platform/secret.ts',
]
const FACE = /^app\/|\/components\/|^ui\/|^client\/|\.test\.tsx?$/

/** Calls back with the engine as it now stands on disk; a broken file leaves the running one in place. */
export function onEngineChange(use: (fresh: Fresh) => Promise<unknown>): void {
  let version = 0
  let timer: NodeJS.Timeout | undefined
  registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context)
      const ours = version > 0 && found.url.startsWith(root) && !STABLE.some((file) => found.url === root + file)
      return ours ? { ...found, url: `${found.url}?v=${version}` } : found
    },
  })
  fs.watch(src, { recursive: true }, (_event, file) => {
    if (!file || !/\.tsx?$/.test(file) || FACE.test(file)) return
    clearTimeout(timer)
    timer = setTimeout(() => void reload(file), 20)
  })

  async function reload(file: string) {
    const started = performance.now()
    version++
    try {
      const { createEngine } = (await import('./engine.ts')) as Fresh
      const { startWorker } = (await import('#worker/runner.ts')) as Fresh
      await use({ createEngine, startWorker })
      console.log(`engine reloaded in ${Math.round(performance.now() - started)} ms (${file})`)
    } catch (error) {
      console.error(`the engine stays as it was: ${(error as Error).message}`)
    }
  }
}
