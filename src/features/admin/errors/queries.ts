import { and, desc, eq, sql } from 'drizzle-orm'
import { accounts } from '#features/accounts/tables.ts'
import { decodeCursor, RowNumber, toPage } from '#platform/api/cursor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { errorEvents } from '#platform/errors/tables.ts'
import type { ErrorFile, ErrorState, ErrorsPage, ListErrors } from './input.ts'

const line = {
  id: errorEvents.id,
  source: errorEvents.source,
  level: errorEvents.level,
  message: errorEvents.message,
  component: errorEvents.component,
  count: errorEvents.count,
  firstAt: epochMs(errorEvents.firstAt),
  lastAt: epochMs(errorEvents.lastAt),
}

/** Distinct errors, the last one first. */
export async function listErrors(tx: Tx, { source, cursor, limit }: ListErrors): Promise<ErrorsPage> {
  const before = cursor ? decodeCursor(cursor, RowNumber) : undefined
  const rows = await tx
    .select({ ...line, at: epochMicros(errorEvents.lastAt) })
    .from(errorEvents)
    .where(
      and(
        source ? eq(errorEvents.source, source) : undefined,
        before && sql`(${errorEvents.lastAt}, ${errorEvents.id}) < (${fromMicros(before.at)}, ${before.id}::bigint)`,
      ),
    )
    .orderBy(desc(errorEvents.lastAt), desc(errorEvents.id))
    .limit(limit + 1)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id: String(id) }))
  return { items: page.items.map(({ at: _, ...error }) => error), next: page.next }
}

/** One error with its stack and what came before it, or null. */
export async function readError(tx: Tx, id: number): Promise<ErrorFile | null> {
  const [row] = await tx
    .select({
      ...line,
      stack: errorEvents.stack,
      breadcrumbs: errorEvents.breadcrumbs,
      requestId: errorEvents.requestId,
      role: errorEvents.role,
      accountId: errorEvents.accountId,
      name: accounts.name,
    })
    .from(errorEvents)
    .leftJoin(accounts, eq(accounts.id, errorEvents.accountId))
    .where(eq(errorEvents.id, id))
  if (!row) return null
  const { accountId, name, role, ...error } = row
  return { ...error, person: accountId ? { id: accountId, name, role } : null }
}

export async function readErrorState(tx: Tx): Promise<ErrorState> {
  const [state] = await tx
    .select({
      total: sql<number>`count(*)::integer`,
      lastDay: sql<number>`(count(*) filter (where ${errorEvents.lastAt} > private.clock() - interval '1 day'))::integer`,
    })
    .from(errorEvents)
  return state ?? { total: 0, lastDay: 0 }
}
