import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { translator } from '#client/translator.ts'
import { readPractice } from '#features/practice/queries.ts'
import type { CalendarEntry } from '#features/sessions/calendar/queries.ts'
import { calendarFeed } from '#features/sessions/calendar/queries.ts'
import type { Person } from '#platform/db/actor.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { epochMs } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { withActor } from '#platform/db/tx.ts'
import type { Feed } from './input.ts'
import type { FeedFacts } from './rules.ts'
import { CANCELLED_STAYS_MS, FEED_MOST, FEED_PAST_MS, isCancelled, stampedAt } from './rules.ts'
import { calendarFeeds } from './tables.ts'

/** How one's own feed stands. */
export async function readOwnFeed(tx: Tx, me: Person): Promise<Feed> {
  const [row] = await tx
    .select({
      withAgenda: calendarFeeds.withAgenda,
      createdAt: epochMs(calendarFeeds.createdAt),
      lastReadAt: epochMs(calendarFeeds.lastReadAt),
    })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.accountId, me.id))
  return row ? { on: true, ...row } : { on: false, withAgenda: false, createdAt: null, lastReadAt: null }
}

/** What is kept of a secret. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url')

export type OpenFeed = { owner: Person; locale: string; withAgenda: boolean }

/** Whose feed a secret opens; null for an unknown one, a rotated one, and that of somebody who may not sign in. */
export async function openFeed(secret: string): Promise<OpenFeed | null> {
  type Row = { account_id: string; role: Person['kind']; locale: string; with_agenda: boolean }
  const { rows } = await withActor(VISITOR, (tx) =>
    tx.execute<Row>(sql`select * from private.open_feed(${hashOf(secret)})`),
  )
  const [row] = rows
  return row ? { owner: { kind: row.role, id: row.account_id }, locale: row.locale, withAgenda: row.with_agenda } : null
}

type Row = FeedFacts &
  Pick<CalendarEntry, 'id' | 'sequence' | 'startsAt' | 'endsAt' | 'name' | 'withName' | 'placeDetail'> & {
    minutes: number
    place: 'video' | 'phone' | 'address'
    agenda: string
    side: 'client' | 'coach'
  }

/** The feed as its owner may see it: their sessions on either side, as a calendar in their language. */
export async function readFeed(tx: Tx, { owner, locale, withAgenda }: OpenFeed): Promise<string> {
  const [practice, rows] = await Promise.all([readPractice(tx), readRows(tx, owner)])
  const words = translator(locale, 'Calendars')
  const entries = rows.map((row): Omit<CalendarEntry, 'locale'> => {
    const lines = [
      words('event.what', { minutes: row.minutes, place: words(`event.place.${row.place}`) }),
      ...(row.status === 'requested' ? [words(`event.requested.${row.side}`)] : []),
      ...(withAgenda && row.agenda ? ['', words('event.agenda'), row.agenda] : []),
    ]
    return {
      ...row,
      stampedAt: stampedAt(row),
      cancelled: isCancelled(row),
      requested: row.status === 'requested',
      about: lines.join('\n'),
      practice: practice.name,
    }
  })
  return calendarFeed({ name: words('event.feed', { practice: practice.name }), locale }, entries)
}

async function readRows(tx: Tx, { id }: Person): Promise<Row[]> {
  const ago = (ms: number) => sql`private.clock() - make_interval(secs => ${ms / 1000})`
  const fits = sql`s.starts_at > ${ago(FEED_PAST_MS)} and (s.status in ('requested', 'confirmed')
    or s.outcome in ('completed', 'no_show_client', 'no_show_coach')
    or (s.status = 'ended' and s.ended_at > ${ago(CANCELLED_STAYS_MS)})
    or (s.status = 'released' and s.requested_at > ${ago(CANCELLED_STAYS_MS)}))`
  const last = sql`order by s.starts_at desc, s.id limit ${FEED_MOST}`
  const { rows } = await tx.execute<Row>(sql`
    with mine as (
      (select s.id, 'coach' as side from loom.sessions s where s.coach_id = ${id} and ${fits} ${last})
      union all
      (select s.id, 'client' from loom.session_seats seat join loom.sessions s on s.id = seat.session_id
        where seat.client_id = ${id} and ${fits} ${last})
    )
    select s.id, mine.side, s.status, s.outcome, s.sequence, s.name, s.minutes, s.place, s.agenda,
      ${epochMs(sql`s.starts_at`)} as "startsAt", ${epochMs(sql`s.ends_at`)} as "endsAt",
      ${epochMs(sql`s.created_at`)} as "createdAt", ${epochMs(sql`s.requested_at`)} as "requestedAt",
      ${epochMs(sql`s.confirmed_at`)} as "confirmedAt", ${epochMs(sql`s.moved_at`)} as "movedAt",
      ${epochMs(sql`s.ended_at`)} as "endedAt",
      case when s.status in ('confirmed', 'ended') then s.place_detail else '' end as "placeDetail",
      coalesce(c.name, a.name) as "withName"
    from mine join loom.sessions s using (id)
    left join loom.coaches c on c.id = s.coach_id and mine.side = 'client'
    left join loom.session_seats seat on seat.session_id = s.id and mine.side = 'coach'
    left join loom.accounts a on a.id = seat.client_id
    ${last}`)
  return rows
}
