// Runs the jobs of every feature. A failed job is tried again with growing pauses, then shown to admins.
import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Runner, TaskList, WorkerEvents } from 'graphile-worker'
import { Logger, parseCronItems, run } from 'graphile-worker'
import type pg from 'pg'
import type { Steady } from '#platform/db/steady.ts'
import { reportError } from '#platform/errors/report.ts'
import type { Job } from '#platform/jobs/job.ts'
import { log } from '#platform/log.ts'
import { releaseJobsOfTheDead, sayAlive } from './alive.ts'
import { jobs } from './jobs.ts'

/** `stop()` lets running jobs finish, at most 15 s, and gives the others back. */
export type Worker = { stop(): Promise<void> }

/** How often jobs of killed processes are looked for. */
const LOOK_EVERY = 15_000

/** Works on the pool of role loom_jobs until it is stopped, whatever happens to the database meanwhile. */
export async function startWorker(pool: pg.Pool): Promise<Worker> {
  let stopping = false
  let shift = await beginShift(pool)
  void (async () => {
    while (!stopping) {
      await shift.over
      if (stopping) return
      log.warn('the job runner ended and is started again')
      await sleep(1000)
      shift = await beginShift(pool).catch((error) => {
        log.warn({ error: String(error) }, 'the job runner could not start')
        return { over: Promise.resolve(), end: async () => {} }
      })
    }
  })()
  const looking = setInterval(() => void releaseJobsOfTheDead(pool).catch(() => {}), LOOK_EVERY).unref()
  return {
    async stop() {
      stopping = true
      clearInterval(looking)
      await shift.end()
    },
  }
}

type Shift = { over: Promise<void>; end(): Promise<void> }

async function beginShift(pool: pg.Pool): Promise<Shift> {
  await releaseJobsOfTheDead(pool)
  const events: WorkerEvents = new EventEmitter()
  const named = new Promise<string>((known) => events.once('pool:create', ({ workerPool }) => known(workerPool.id)))
  const runner = await runJobs(pool, events)
  const alive = await sayAlive(pool.options, await named)
  const over = runner.promise.catch((error) => log.error({ error: String(error) }, 'the job runner failed'))
  return { over: over.then(() => alive.close()), end: () => endShift(runner, alive) }
}

async function endShift(runner: Runner, alive: Steady) {
  await runner.stop().catch((error) => log.warn({ error: String(error) }, 'the job runner had ended already'))
  await alive.close()
}

const runJobs = (pool: pg.Pool, events: WorkerEvents): Promise<Runner> =>
  run({
    pgPool: pool,
    events,
    concurrency: 4,
    noHandleSignals: true,
    taskList: Object.fromEntries(jobs.map((job) => [job.name, taskOf(job)])),
    parsedCronItems: parseCronItems(
      jobs.flatMap((job) =>
        job.schedule
          ? [{ task: job.name, match: job.schedule, identifier: job.name, options: { maxAttempts: 3 } }]
          : [],
      ),
    ),
    logger: new Logger(() => (level, message) => level === 'error' && log.error({ message }, 'job runner')),
    // The runner does not wait for a delayed write of "done": a job that finished during a stop would stay locked for hours.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0, gracefulShutdownAbortTimeout: 15_000 } },
  })

const taskOf =
  (job: Job): TaskList[string] =>
  async (payload, { abortSignal, job: row }) => {
    try {
      await job.run(job.input.parse(payload ?? {}), { signal: abortSignal })
    } catch (error) {
      if (row.attempts >= row.max_attempts)
        await reportError(error, { source: 'job', component: job.name, level: 'critical' })
      else log.warn({ job: job.name, attempt: row.attempts, error: String(error) }, 'job will be tried again')
      throw error
    }
  }
