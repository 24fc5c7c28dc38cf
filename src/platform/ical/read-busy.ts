// Reads a calendar file beside everything else: a file may cost as much as its writer likes, and not more than this.
import { Worker } from 'node:worker_threads'
import type { Busy, BusyAsk } from './busy-times.ts'

export const PATIENCE_MS = 10_000
const MOST_MEMORY_MB = 256

let last: Promise<unknown> = Promise.resolve()

/**
 * The busy times of a calendar file. One file at a time in this process; one that takes longer than ten seconds or more
 * memory than there is for it is `too_much`.
 */
export function readBusy(ask: BusyAsk, patienceMs = PATIENCE_MS): Promise<Busy> {
  const mine = last.then(() => inThread(ask, patienceMs))
  last = mine.catch(() => {})
  return mine
}

function inThread(ask: BusyAsk, patienceMs: number): Promise<Busy> {
  const worker = new Worker(new URL('./busy-worker.ts', import.meta.url), {
    workerData: ask,
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  })
  return new Promise<Busy>((done, failed) => {
    const late = setTimeout(() => done({ ok: false, why: 'too_much' }), patienceMs)
    worker.on('message', (busy: Busy) => done(busy))
    worker.on('error', (error) =>
      (error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? done({ ok: false, why: 'too_much' })
        : failed(error),
    )
    worker.on('exit', () => {
      clearTimeout(late)
      failed(new Error('the thread that reads calendars ended without an answer'))
    })
  }).finally(() => void worker.terminate())
}
