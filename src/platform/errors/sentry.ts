// The Sentry door: loaded only when SENTRY_DSN is set. Server, job and browser errors all leave from here,
// so that pages ask nothing of another origin and stacks are mapped before they go.
import type * as SentrySdk from '@sentry/node'
import { env } from '#platform/env.ts'
import type { ErrorReport } from './report.ts'

let sdk: typeof SentrySdk | undefined

type To = { dsn: string | undefined; sampleRate: number }

/** Called once at start. Errors only: no traces, no sessions, nothing of a request but what a report names. */
export async function openSentry({ dsn, sampleRate }: To = fromEnv()): Promise<void> {
  if (!dsn) return
  sdk = await import('@sentry/node')
  sdk.init({
    dsn,
    sampleRate,
    defaultIntegrations: false,
    integrations: [sdk.linkedErrorsIntegration(), sdk.contextLinesIntegration()],
    sendClientReports: false,
  })
}

const fromEnv = (): To => ({ dsn: env().SENTRY_DSN, sampleRate: env().SENTRY_SAMPLE_RATE })

export function toSentry(error: unknown, report: ErrorReport): void {
  sdk?.withScope((scope) => {
    if (report.session) scope.setUser({ id: report.session.accountId, role: report.session.kind })
    scope.setTags({ source: report.source, component: report.component, reference: report.requestId ?? '' })
    scope.setLevel(report.level === 'critical' ? 'fatal' : 'error')
    for (const message of report.breadcrumbs ?? [])
      scope.addBreadcrumb({ message, category: message.split(' ')[0] ?? '' })
    sdk?.captureException(error)
  })
}

/** Gives what is still queued two seconds to leave. */
export async function closeSentry(): Promise<void> {
  await sdk?.close(2000)
  sdk = undefined
}
