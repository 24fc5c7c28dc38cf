// Starts and stops the whole: database, migrations, pools, jobs, pages, server. `bin/start.ts` and the tests use it.
import pg from 'pg'
import { closeIdentity, openIdentity } from '#features/accounts/gateway.ts'
import { forgetPublicPages } from '#platform/cache/changes.ts'
import { listen as listenTo } from '#platform/cache/listen.ts'
import { PUBLIC_PAGES_CHANNEL } from '#platform/cache/public-pages.ts'
import type { Connections } from '#platform/db/connections.ts'
import { openPool } from '#platform/db/pool.ts'
import { env } from '#platform/env.ts'
import { reportRenderError } from '#platform/errors/render.ts'
import { closeSentry, openSentry } from '#platform/errors/sentry.ts'
import { openLimits } from '#platform/limits/take.ts'
import { closeMail, openMail } from '#platform/mail/deliver.ts'
import { openMailbox } from '#platform/mail/mailbox.ts'
import { startWorker } from '#worker/runner.ts'
import { createEngine } from './engine.ts'
import { openFace } from './face.ts'
import { createServer } from './http.ts'
import { closed, listen, urlOf } from './listen.ts'
import { createOpsServer } from './ops.ts'
import { onEngineChange } from './reload.ts'

export type Running = { url: string; opsUrl: string; stop(): Promise<void> }

/** Opens everything over a migrated database. `stop()` finishes running requests and jobs, at most 20 s of each. */
export async function startLoom(at: Connections, { dev = false } = {}): Promise<Running> {
  const role = env().LOOM_ROLE
  const pools = [openPool(at.requests), quietPool(at.limits, 2), quietPool(at.jobs, 5)] as const
  openLimits(pools[1])
  openIdentity(at.identity)
  await openSentry()
  const mailbox = env().demo && !env().SMTP_URL ? await openMailbox() : undefined
  if (role !== 'web') await openMail(env().SMTP_URL ?? mailbox?.url)
  let worker = role === 'web' ? undefined : await startWorker(pools[2])
  let isOpen = false
  const ops = await listen(
    createOpsServer(() => isOpen),
    env().OPS_PORT,
    '127.0.0.1',
  )
  const web = role === 'worker' ? undefined : await openWeb(dev)
  const news = web && (await listenTo(at.requests, { [PUBLIC_PAGES_CHANNEL]: forgetPublicPages }))
  isOpen = true
  if (dev) {
    onEngineChange(async (fresh) => {
      web?.replace(fresh.createEngine())
      await worker?.stop()
      worker = await fresh.startWorker(pools[2])
    })
  }
  return { url: web ? env().BASE_URL : '', opsUrl: urlOf(ops), stop }

  async function stop() {
    isOpen = false
    await Promise.all([web?.close(), worker?.stop()])
    await Promise.all([closed(ops), news?.close(), mailbox?.close(), closeSentry()])
    closeMail()
    await closeIdentity()
    await Promise.all(pools.map((pool) => pool.end()))
  }
}

async function openWeb(dev: boolean) {
  let engine = createEngine()
  // The face, bundled by Next, reaches the engine through these two handles and imports nothing of it.
  Object.assign(globalThis, {
    [Symbol.for('loom.api')]: (path: string[], input: unknown) => engine.bridge(path, input),
    [Symbol.for('loom.error')]: reportRenderError,
  })
  const face = await openFace(dev)
  const server = await listen(
    createServer(() => engine, face),
    env().PORT,
    env().HOST,
  )
  return {
    replace: (fresh: typeof engine) => {
      engine = fresh
    },
    close: async () => {
      await closed(server)
      await face.close()
    },
  }
}

function quietPool(config: pg.ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max, application_name: 'loom' })
  return pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
}
