import { sql } from 'drizzle-orm'
import { localised } from '#client/localised.ts'
import { decodeCursor, toPage } from '#platform/api/cursor.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { epochMicros, epochMs, fromMicros } from '#platform/db/instants.ts'
import type { Tx } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import type { Result } from '#platform/result.ts'
import { ok, refuse } from '#platform/result.ts'
import { readLink, signLink } from '#platform/signed-link.ts'
import type { Invitation, InvitationsPage, ListInvitations, OpenedInvitation } from './input.ts'
import type { Facts, Known } from './rules.ts'
import { againFrom } from './rules.ts'

type Row = Omit<Invitation, 'againFrom'> & { sends: number; at: number }

const ROW = sql`
  i.id, i.email, i.name, i.locale, i.sends, ${epochMs(sql`i.sent_at`)} as "sentAt",
  ${epochMs(sql`i.expires_at`)} as "expiresAt", ${epochMs(sql`i.answered_at`)} as "answeredAt",
  case when i.status = 'open' and i.expires_at <= private.clock() then 'ended' else i.status end as state,
  ${epochMicros(sql`i.created_at`)} as at`

/** Those nobody has accepted, the newest first; what was declined is shown for 30 days. */
export async function listInvitations(
  tx: Tx,
  me: Person,
  { limit, cursor }: ListInvitations,
): Promise<InvitationsPage> {
  const before = cursor ? decodeCursor(cursor) : undefined
  const rest = before ? sql`and (i.created_at, i.id) < (${fromMicros(before.at)}, ${before.id}::uuid)` : sql``
  const { rows } = await tx.execute<Row>(sql`
    select ${ROW} from loom.client_invitations i
    where i.coach_id = ${me.id} and (i.status = 'open'
      or (i.status = 'declined' and i.answered_at > private.clock() - interval '30 days')) ${rest}
    order by i.created_at desc, i.id desc limit ${limit + 1}`)
  const page = toPage(rows, limit, ({ at, id }) => ({ at, id }))
  return { items: page.items.map(asInvitation), next: page.next }
}

/** One of the coach's own, or undefined. */
export async function readInvitation(tx: Tx, me: Person, id: string): Promise<Invitation | undefined> {
  const { rows } = await tx.execute<Row>(sql`
    select ${ROW} from loom.client_invitations i where i.id = ${id} and i.coach_id = ${me.id}`)
  return rows[0] && asInvitation(rows[0])
}

function asInvitation({ at: _, sends, ...row }: Row): Invitation {
  return { ...row, againFrom: row.state === 'declined' ? null : againFrom({ sends, sentAt: row.sentAt }) }
}

/** What the coach's own rows say of these addresses, and how much they mailed today; see rules. */
export async function readFacts(tx: Tx, me: Person, emails: readonly string[]): Promise<Facts> {
  const asked = sql`${sql.param([...emails])}::text[]`
  const { rows } = await tx.execute<Known & { email: string | null; own: string; today: number; now: number }>(sql`
    with asked as (select distinct e.email from unnest(${asked}) e (email)),
    sent as (
      select i.email, max(i.status) filter (where i.status in ('open', 'declined')) as status,
        coalesce(sum(i.sends) filter (where i.status <> 'accepted'), 0)::integer as mails,
        max(i.sent_at) filter (where i.status <> 'accepted') as last_at
      from loom.client_invitations i join asked using (email) where i.coach_id = ${me.id} group by i.email
    )
    select a.email, s.status, coalesce(s.mails, 0) as mails, ${epochMs(sql`s.last_at`)} as "lastAt",
      exists (
        select from loom.client_records r join loom.engagements e using (coach_id, client_id)
        where r.coach_id = ${me.id} and r.email = a.email and e.status = 'active') as "isClient",
      private.my_address() as own, ${epochMs(sql`private.clock()`)} as now,
      (select count(*)::integer from loom.client_invitations t
        where t.coach_id = ${me.id} and t.sent_at > private.clock() - interval '1 day') as today
    from (select 1) always left join asked a on true left join sent s using (email)`)
  const [{ own, today, now } = { own: '', today: 0, now: 0 }] = rows
  const known = rows.flatMap(({ email, isClient, status, mails, lastAt }): [string, Known][] =>
    email === null ? [] : [[email, { isClient, status, mails, lastAt }]],
  )
  return { own, today, now, known: new Map(known) }
}

const PURPOSE = 'invitation'

type Mailed = { id: string; sends: number; expiresAt: number; locale: string }

/** The address in an invitation's mail. It names the mail, so that the next one ends it. */
export function invitationLink({ id, sends, expiresAt, locale }: Mailed): string {
  const token = signLink({ purpose: PURPOSE, facts: [id, String(sends)], expiresAt })
  return `${env().BASE_URL}${localised(`/invited/${token}`, locale)}`
}

/** Which mail of which invitation a token is of, or null: it is none of ours. Whether it is over the database says. */
export function invitationOf(token: string): { id: string; sends: number } | null {
  const [id, sends] = readLink(PURPOSE, token)?.facts ?? []
  return id && sends ? { id, sends: Number(sends) } : null
}

type Opened = {
  coachId: string
  handle: string
  coachName: string
  headline: string
  coachStatus: string
  name: string
  email: string
  note: string
  status: 'open' | 'expired' | 'accepted' | 'declined' | 'revoked' | 'gone'
  expiresAt: number
  mine: boolean
}

const STATES = { accepted: 'answered', declined: 'answered', revoked: 'taken_back' } as const

/**
 * What the link of a mail is about. Changes nothing: mail scanners open links, too. Refuses `link_invalid` (410: no link
 * of ours, for something else, or of an earlier mail).
 */
export async function openInvitation(tx: Tx, actor: Actor, token: string): Promise<Result<OpenedInvitation>> {
  const asked = invitationOf(token)
  if (!asked) return refuse(410, 'link_invalid')
  const { rows } = await tx.execute<Opened>(sql`
    select coach_id as "coachId", handle, coach_name as "coachName", headline, coach_status as "coachStatus", name, email,
      note, status, ${epochMs(sql`expires_at`)} as "expiresAt", mine
    from private.open_invitation(${asked.id}, ${asked.sends})`)
  const [row] = rows
  if (!row) return refuse(410, 'link_invalid')
  if (row.status === 'gone') return ok({ state: 'gone', coach: null, sent: null })
  const state = row.coachId === actor.id ? 'own' : row.mine ? 'yours' : asState(row.status)
  const { name, email, note, expiresAt } = row
  return ok({
    state,
    coach: {
      ...{ id: row.coachId, name: row.coachName, headline: row.headline, handle: row.handle },
      isBookable: row.coachStatus !== 'paused',
    },
    sent: state === 'open' ? { name, email, note, expiresAt } : null,
  })
}

const asState = (status: Exclude<Opened['status'], 'gone'>) =>
  status === 'open' || status === 'expired' ? status : STATES[status]

export type Letter = Mailed & {
  coach: { id: string; name: string; zone: string; headline: string }
  email: string
  name: string
  note: string
}

/** What is to be mailed, or undefined: it was answered, taken back or mailed again meanwhile. For jobs. */
export async function readLetter(tx: Tx, id: string, sends: number): Promise<Letter | undefined> {
  const { rows } = await tx.execute<Letter>(sql`
    select i.id, i.sends, i.locale, i.email, i.name, i.note, ${epochMs(sql`i.expires_at`)} as "expiresAt",
      json_build_object('id', c.id, 'name', c.name, 'zone', c.zone, 'headline', c.headline) as coach
    from loom.client_invitations i join loom.coaches c on c.id = i.coach_id
    where i.id = ${id} and i.sends = ${sends} and i.status = 'open'`)
  return rows[0]
}

/** Who accepted whose invitation; undefined once either is gone. For jobs. */
export async function readAcceptance(tx: Tx, id: string) {
  const { rows } = await tx.execute<{ coachId: string; clientId: string; client: string; email: string }>(sql`
    select i.coach_id as "coachId", i.client_id as "clientId", a.name as client, i.email
    from loom.client_invitations i join loom.accounts a on a.id = i.client_id and a.status <> 'erased'
    where i.id = ${id} and i.status = 'accepted'`)
  return rows[0]
}
