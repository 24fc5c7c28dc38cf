// The Sentry door: loaded only when SENTRY_DSN is set. Server, job and browser errors all leave from here,
// so that pages ask nothing of another origin and stacks are mapped before they go.
import type * as SentrySdk from '@sentry/node'
import { env } from '#platform/env.ts'
import type { ErrorReport } from './report.ts'

let sdk: typeof SentrySdk | undefined

/** Called once at start. */
export async function openSentry(): Promise<void> {
  const { SENTRY_DSN, SENTRY_SAMPLE_RATE } = env()
  if (!SENTRY_DSN) return
  sdk = await import('@sentry/node')
  sdk.init({
    dsn: SENTRY_DSN,
    sampleRate: SENTRY_SAMPLE_RATE,
    defaultIntegrations: false,
    integrations: [sdk.linkedErrorsIntegration(), sdk.contextLinesIntegration()],
  })
}

export function toSentry(error: unknown, report: ErrorReport): void {
  sdk?.withScope((scope) => {
    if (report.session) scope.setUser({ id: report.session.accountId, role: report.session.kind })
    scope.setTags({ source: report.source, component: report.component, request_id: report.requestId ?? '' })
    scope.setLevel(report.level === 'critical' ? 'fatal' : 'error')
    for (const message of report.breadcrumbs ?? []) scope.addBreadcrumb({ message })
    sdk?.captureException(error)
  })
}

/** Gives what is still queued two seconds to leave. */
export const closeSentry = async (): Promise<void> => void (await sdk?.close(2000))
