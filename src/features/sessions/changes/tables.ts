import { sql } from 'drizzle-orm'
import { bigint, check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { readPolicy, systemPolicy } from '#platform/db/policies.ts'
import { loom } from '#platform/db/roles.ts'
import { sessions } from '../tables.ts'

const at = (name: string) => timestamp(name, { withTimezone: true })

/**
 * What happened to a session, when and by whom. Written by the trigger sessions_history (migration session_changes) and
 * by nothing else, so that no way of changing one is forgotten.
 */
export const sessionChanges = loom.table(
  'session_changes',
  {
    id: bigint({ mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    at: at('at').notNull(),
    /** Null for what passed by itself. */
    byId: uuid('by_id'),
    what: text({
      enum: [
        'booked',
        'requested',
        'proposed',
        'accepted',
        'declined',
        'withdrawn',
        'expired',
        'moved',
        'ended',
        'corrected',
      ],
    }).notNull(),
    /** Of what moved it. */
    fromAt: at('from_at'),
    toAt: at('to_at'),
    /** Of what ended or corrected it. */
    outcome: text(),
    /** The words that came with it. */
    words: text().notNull().default(''),
  },
  (t) => [
    check(
      'session_changes_what',
      sql`${t.what} in ('booked', 'requested', 'proposed', 'accepted', 'declined', 'withdrawn', 'expired', 'moved', 'ended', 'corrected')`,
    ),
    index('session_changes_session').on(t.sessionId, t.id),
    readPolicy(
      'session_changes_parties',
      sql`${t.sessionId} = any(array(select private.my_sessions())) or ${t.sessionId} = any(array(select private.my_coached_sessions()))`,
    ),
    systemPolicy('session_changes'),
  ],
)
