// Bugs: logged, counted, kept in error_events for the admins, and sent to Sentry when a DSN is set.
import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Session } from '#platform/auth/door.ts'
import { withoutValues } from '#platform/db/errors.ts'
import { withSystem } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import { log } from '#platform/log.ts'
import { errorsSeen } from '#platform/metrics/metrics.ts'
import { toSentry } from './sentry.ts'
import { errorEvents } from './tables.ts'

export type ErrorReport = {
  source: 'server' | 'browser' | 'job'
  /** Route, procedure, job or React component. */
  component: string
  level?: 'error' | 'critical'
  requestId?: string | undefined
  session?: Pick<Session, 'accountId' | 'kind'> | null | undefined
  /** What happened before, oldest first; no texts people wrote. */
  breadcrumbs?: string[] | undefined
}

/** Never throws: what reports errors must not make more. */
export async function reportError(thrown: unknown, report: ErrorReport): Promise<void> {
  const error = withoutValues(thrown)
  const { message, stack } = explain(error)
  errorsSeen.inc({ source: report.source })
  log.error({ ...report, session: undefined, accountId: report.session?.accountId, message, stack }, 'unexpected error')
  toSentry(error, report)
  await keep(message, stack, report).catch((failure) =>
    log.error({ message: String(failure) }, 'an error could not be kept'),
  )
}

function explain(error: unknown): { message: string; stack: string } {
  if (!(error instanceof Error)) return { message: String(error).slice(0, 1000), stack: '' }
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack ?? error.cause.message}` : ''
  return { message: error.message.slice(0, 1000), stack: `${error.stack ?? ''}${cause}`.slice(0, 8000) }
}

async function keep(message: string, stack: string, report: ErrorReport) {
  const frame = stack.split('\n').find((line) => /^\s+at .*[(/]src\//.test(line)) ?? ''
  const fingerprint = createHash('sha256')
    .update(`${report.source}|${report.component}|${message}|${frame}`)
    .digest('base64url')
  await withSystem('an error is kept for the admins', async (tx) => {
    const [kept] = await tx
      .insert(errorEvents)
      .values({
        fingerprint,
        source: report.source,
        level: report.level ?? 'error',
        message,
        stack,
        component: report.component,
        requestId: report.requestId,
        accountId: report.session?.accountId,
        role: report.session?.kind,
        breadcrumbs: (report.breadcrumbs ?? []).slice(-30),
      })
      .onConflictDoUpdate({
        target: errorEvents.fingerprint,
        set: { count: sql`${errorEvents.count} + 1`, lastAt: sql`now()`, requestId: report.requestId },
      })
      .returning({ id: errorEvents.id, count: errorEvents.count, level: errorEvents.level })
    if (kept?.count === 1 && kept.level === 'critical') await enqueue(tx, 'admin.alertError', { eventId: kept.id })
  })
}
