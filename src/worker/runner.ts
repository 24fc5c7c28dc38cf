// Runs the jobs of every feature. A failed job is tried again with growing pauses, then shown to admins.
import type { Runner, TaskList } from 'graphile-worker'
import { Logger, parseCronItems, run } from 'graphile-worker'
import type pg from 'pg'
import { reportError } from '#platform/errors/report.ts'
import type { Job } from '#platform/jobs/job.ts'
import { log } from '#platform/log.ts'
import { jobs } from './jobs.ts'

/** Starts working on the pool of role loom_jobs. `stop()` lets running jobs finish, then gives the others back. */
export async function startWorker(pool: pg.Pool): Promise<Runner> {
  return run({
    pgPool: pool,
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
}

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
