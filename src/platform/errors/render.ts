// Errors Next meets while it renders a page on the server; src/instrumentation.ts hands them over.
import { asProblem } from '#platform/api/problem.ts'
import { pageRequest } from '#platform/api/request.ts'
import { log } from '#platform/log.ts'
import { reportError } from './report.ts'
import { mapStack } from './source-map.ts'

/** `route` is the page's file path, e.g. `/[locale]/sessions`. A refusal of the API that no page expected is logged only. */
export async function reportRenderError(error: unknown, route: string): Promise<void> {
  const context = await pageRequest.getStore()?.context()
  const { digest } = (error ?? {}) as { digest?: string }
  const problem = asProblem(error)
  if (problem) return log.warn({ route, code: problem.code, reference: digest }, 'a page did not expect a refusal')
  if (error instanceof Error && error.stack) error.stack = mapStack(error.stack)
  await reportError(error, {
    source: 'server',
    component: route,
    level: 'critical',
    requestId: digest ?? context?.request.id,
    session: context?.session,
    breadcrumbs: context?.request.trail,
  })
}
