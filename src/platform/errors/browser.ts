import type { Context } from '#platform/api/context.ts'
import type { BrowserError } from './input.ts'
import { plainPath } from './plain-path.ts'
import { reportError } from './report.ts'
import { mapStack } from './source-map.ts'

/** Files an error of a page where those of the server are: with its stack read back to the source, and who met it. */
export async function keepBrowserError(sent: BrowserError, { session }: Pick<Context, 'session'>): Promise<void> {
  const page = plainPath(sent.page)
  const error = Object.assign(new Error(sent.message), { name: 'BrowserError', stack: mapStack(sent.stack) })
  await reportError(error, {
    source: 'browser',
    component: ownFile(error.stack) ?? page,
    // Nobody signed out may have mails sent to the admins.
    level: sent.caught === 'boundary' && session ? 'critical' : 'error',
    requestId: sent.reference,
    session,
    breadcrumbs: [...sent.breadcrumbs.map(plainPath), `${sent.caught} error on ${page}`],
  })
}

/** The component it happened in: the first file of ours in the stack that is one, else the first file of ours. */
const ownFile = (stack: string) => (/\((src\/[^:)]+\.tsx):/.exec(stack) ?? /\((src\/[^:)]+)/.exec(stack))?.[1]
