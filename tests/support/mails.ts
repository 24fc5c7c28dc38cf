// The jobs of a test's database, run until none is due, and the mails they made.
import type { TaskList } from 'graphile-worker'
import { Logger, runOnce } from 'graphile-worker'
import pg from 'pg'
import type { Connections } from '#platform/db/connections.ts'
import { withSystem } from '#platform/db/tx.ts'
import { mails } from '#platform/mail/tables.ts'
import { jobs } from '#worker/jobs.ts'

/** Runs what is due, and what that enqueues. A job that fails fails the test. */
export async function runDueJobs(at: Connections): Promise<void> {
  const pool = new pg.Pool({ ...at.jobs, max: 3 })
  pool.on('error', () => {}).on('connect', (client) => client.on('error', () => {}))
  const failures: unknown[] = []
  const taskList: TaskList = Object.fromEntries(
    jobs.map((job) => [
      job.name,
      async (payload: unknown) => {
        try {
          await job.run(job.input.parse(payload ?? {}), { signal: undefined })
        } catch (error) {
          failures.push(error)
          throw error
        }
      },
    ]),
  )
  try {
    await runOnce({ pgPool: pool, taskList, noHandleSignals: true, logger: new Logger(() => () => {}) })
  } finally {
    await pool.end()
  }
  if (failures.length) throw failures[0]
}

export type SentMail = { template: string; to: string; subject: string; text: string; html: string }

/** Runs what is due; then every mail there is, oldest first, of one address when it is given. */
export async function mailsSent(at: Connections, to?: string): Promise<SentMail[]> {
  await runDueJobs(at)
  const rows = await withSystem('the mails of a test', (tx) => tx.select().from(mails).orderBy(mails.createdAt))
  return rows
    .map(({ template, toAddress, subject, text, html }) => ({ template, to: toAddress, subject, text, html }))
    .filter((mail) => to === undefined || mail.to === to)
}

/** The path of the newest link of a kind in somebody's mail, e.g. `linkIn(mails, '/verify/')`. */
export function linkIn(sent: SentMail[], start: string): string {
  const found = sent.flatMap(({ text }) =>
    [...text.matchAll(/https?:\/\/[^\s/]+(\/[^\s)\]]+)/g)].map(([, path = '']) => path),
  )
  const path = found.filter((each) => each.includes(start)).at(-1)
  if (!path) throw new Error(`no mail has a link with ${start}`)
  return path
}
