// A coach asks somebody to become their client, by mail. Whether the address has an account is neither asked nor told.
import { and, eq, sql } from 'drizzle-orm'
import type { Done } from '#features/accounts/input.ts'
import { coaches } from '#features/coaches/tables.ts'
import type { Person } from '#platform/db/actor.ts'
import type { Tx } from '#platform/db/tx.ts'
import { enqueue } from '#platform/jobs/job.ts'
import type { Refusal, Result } from '#platform/result.ts'
import { no, notFound, ok, refuse } from '#platform/result.ts'
import type { Accepted, Invitation, Invite } from './input.ts'
import { invitationOf, readFacts, readInvitation } from './queries.ts'
import { againFrom, MAILS_A_DAY, MAILS_EACH, refusalOf } from './rules.ts'
import { clientInvitations } from './tables.ts'

/**
 * Invites one address. Refuses `no_profile` (not approved as a coach) and, each by the coach's own rows alone,
 * `own_address`, `already_client`, `already_invited`, `declined_before`, `too_soon` (a mail within 24 hours, taken back
 * since), `enough_mails` (five) and `too_many_today` (50 in 24 hours).
 */
export async function inviteClient(tx: Tx, me: Person, wish: Invite): Promise<Result<Invitation>> {
  const closed = await queueToInvite(tx, me)
  if (closed) return closed
  const refused = refusalOf(wish.email, await readFacts(tx, me, [wish.email]))
  if (refused) return no(refused)
  const invitation = await readInvitation(tx, me, await sendFirst(tx, me, wish))
  return invitation ? ok(invitation) : notFound()
}

/** One coach's invitations are written one after the other, so that their number holds. Refuses `no_profile`. */
export async function queueToInvite(tx: Tx, me: Person): Promise<Refusal | null> {
  await tx.execute(sql`select pg_advisory_xact_lock(9, hashtext(${me.id}))`)
  const { rows } = await tx.execute(sql`select 1 from private.open_coach()`)
  return rows.length > 0 ? null : no('no_profile')
}

/** Writes an invitation and lets its mail go; ask `refusalOf` in the coach's queue before. Answers its id. */
export async function sendFirst(tx: Tx, me: Person, { email, name, locale, note }: Invite): Promise<string> {
  // Only these columns are a coach's to write; the rest is usual.
  const { rows } = await tx.execute<{ id: string }>(sql`
    insert into loom.client_invitations (coach_id, email, name, locale, note)
    values (${me.id}, ${email}, ${name}, ${locale}, ${note}) returning id`)
  const id = String(rows[0]?.id)
  await enqueue(tx, 'engagements.sendInvitation', { invitationId: id, sends: 1 })
  return id
}

/**
 * Mails an open invitation once more, for seven days from now; the link of the mail before ends. Refuses
 * `invitation_over` (answered or taken back), `too_soon` within a day of the last mail, `enough_mails` after five, and
 * `too_many_today`.
 */
export async function sendAgain(tx: Tx, me: Person, id: string): Promise<Result<Invitation>> {
  const closed = await queueToInvite(tx, me)
  if (closed) return closed
  const [row] = await tx.select().from(clientInvitations).where(mine(me, id))
  if (!row) return notFound()
  if (row.status !== 'open') return no('invitation_over')
  const { today, now } = await readFacts(tx, me, [])
  if (row.sends >= MAILS_EACH) return no('enough_mails')
  if (now < (againFrom({ sends: row.sends, sentAt: row.sentAt.getTime() }) ?? 0)) return no('too_soon')
  if (today >= MAILS_A_DAY) return no('too_many_today')
  const [sent] = await tx
    .update(clientInvitations)
    .set({
      sends: sql`${clientInvitations.sends} + 1`,
      sentAt: sql`private.clock()`,
      expiresAt: sql`private.clock() + interval '7 days'`,
    })
    .where(and(mine(me, id), eq(clientInvitations.status, 'open')))
    .returning({ sends: clientInvitations.sends })
  if (!sent) return no('invitation_over')
  await enqueue(tx, 'engagements.sendInvitation', { invitationId: id, sends: sent.sends })
  const invitation = await readInvitation(tx, me, id)
  return invitation ? ok(invitation) : notFound()
}

/** Takes an open invitation back: its link says so. Refuses `invitation_over`. */
export async function takeBack(tx: Tx, me: Person, id: string): Promise<Result<Done>> {
  const [gone] = await tx
    .update(clientInvitations)
    .set({ status: 'revoked', expiresAt: sql`least(${clientInvitations.expiresAt}, private.clock())` })
    .where(and(mine(me, id), eq(clientInvitations.status, 'open')))
    .returning({ id: clientInvitations.id })
  if (gone) return ok({})
  return (await readInvitation(tx, me, id)) ? no('invitation_over') : notFound()
}

const mine = (me: Person, id: string) => and(eq(clientInvitations.id, id), eq(clientInvitations.coachId, me.id))

/**
 * Makes whoever asks a client of the coach who invited, once, and lets the coach be told. Refuses `link_invalid` (410) as
 * `openInvitation`, and `invitation_over` (410: answered, taken back, expired, one's own, or its coach is gone).
 */
export async function acceptInvitation(tx: Tx, token: string): Promise<Result<Accepted>> {
  const asked = invitationOf(token)
  if (!asked) return refuse(410, 'link_invalid')
  const { rows } = await tx.execute<{ coachId: string | null }>(
    sql`select private.accept_invitation(${asked.id}, ${asked.sends}) as "coachId"`,
  )
  const coachId = rows[0]?.coachId
  if (!coachId) return refuse(410, 'invitation_over')
  // A statement of its own: who is not listed is seen by their clients only, which the one before made of the caller.
  const [coach] = await tx
    .select({ handle: coaches.handle, isBookable: sql<boolean>`${coaches.status} <> 'paused'` })
    .from(coaches)
    .where(eq(coaches.id, coachId))
  if (!coach) throw new Error('a coach whose invitation was accepted is not seen')
  await enqueue(tx, 'engagements.tellAccepted', { invitationId: asked.id })
  return ok(coach)
}

/** Says no, for good: this coach does not invite this address again. Refuses as `acceptInvitation`. */
export async function declineInvitation(tx: Tx, token: string): Promise<Result<Done>> {
  const asked = invitationOf(token)
  if (!asked) return refuse(410, 'link_invalid')
  const { rows } = await tx.execute<{ declined: boolean }>(
    sql`select private.decline_invitation(${asked.id}, ${asked.sends}) as declined`,
  )
  return rows[0]?.declined ? ok({}) : refuse(410, 'invitation_over')
}

/** Once a day: what nobody answered within 30 days of its end. A no stays, since it holds. */
export async function dropUnanswered(tx: Tx): Promise<void> {
  await tx.execute(sql`
    delete from loom.client_invitations
    where status in ('open', 'revoked') and expires_at < private.clock() - interval '30 days'`)
}

/** Of an account that was erased: what it sent, and what it accepted. */
export async function eraseInvitations(tx: Tx, accountId: string): Promise<void> {
  await tx.execute(sql`
    delete from loom.client_invitations where coach_id = ${accountId} or client_id = ${accountId}`)
}
