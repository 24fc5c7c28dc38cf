import { readSlots } from '#features/availability/queries.ts'
import { rateSession } from '#features/reviews/commands.ts'
import { setAgenda } from '#features/sessions/agenda/commands.ts'
import { setAnswers } from '#features/sessions/answers/commands.ts'
import { cancelSession } from '#features/sessions/cancellation/commands.ts'
import { confirmSession } from '#features/sessions/confirmation/commands.ts'
import { importPastSession } from '#features/sessions/history/commands.ts'
import { holdSlot } from '#features/sessions/holds/commands.ts'
import type { Person } from '#platform/db/actor.ts'
import { withActor, withSystem } from '#platform/db/tx.ts'
import type { OpenCoach } from './coaching.ts'
import type { Coming } from './coming.ts'
import { done } from './done.ts'
import type { Past } from './history.ts'
import { pastSessions } from './past.ts'

const DAY_MS = 86_400_000
/** How far from what was wished a booking may end up. */
const LOOK_AHEAD = 21

type Parties = { client: Person; coach: OpenCoach; now: number }

/** Writes down what a pair had. */
export async function writePast(past: Past, { client, coach, now }: Parties): Promise<void> {
  const of = { offeringId: offeringOf(coach, past.offering), clientId: client.id, zone: coach.zone, now }
  const written = await withSystem('the demo practice has a past', async (tx) => {
    const ids: string[] = []
    for (const session of pastSessions(past, of)) ids.push(done(await importPastSession(tx, session)).id)
    return ids
  })
  const given = [...(past.stars ?? '')].map((digit, place) => ({ id: written[place] ?? '', stars: Number(digit) }))
  const rated = given.filter(({ stars }) => stars > 0)
  await withActor(client, async (tx) => {
    for (const [place, one] of rated.entries()) {
      const text = place === rated.length - 1 ? (past.words ?? '') : ''
      done(await rateSession(tx, client, { ...one, text }))
    }
  })
}

/** Books as the client would: sees what is free, holds the nearest, writes what it is about, confirms. */
export async function bookComing(coming: Coming, { client, coach, now }: Parties): Promise<void> {
  const offeringId = offeringOf(coach, coming.offering)
  const wished = wishedInstant(coming, coach.zone, now)
  await withActor(client, async (tx) => {
    const ask = { coachId: coach.id, offeringId, from: now, to: now + LOOK_AHEAD * DAY_MS }
    const free = (await readSlots(tx, ask))?.starts ?? []
    const nearest = free.toSorted((a, b) => Math.abs(a - wished) - Math.abs(b - wished))
    const id = await firstHeld(nearest.slice(0, 10), (startsAt) => holdSlot(tx, client, { offeringId, startsAt }))
    if (coming.agenda) done(await setAgenda(tx, client, { id, agenda: coming.agenda }))
    if (coming.answers) done(await setAnswers(tx, client, { id, answers: coming.answers }))
    done(await confirmSession(tx, client, id))
    if (coming.cancelled?.by === 'client')
      done(await cancelSession(tx, client, { id, reason: coming.cancelled.reason }))
    return id
  }).then(async (id) => {
    const { cancelled } = coming
    if (cancelled?.by !== 'coach') return
    await withActor(coach, async (tx) => done(await cancelSession(tx, coach, { id, reason: cancelled.reason })))
  })
}

/** The client may be busy at the first ones. */
async function firstHeld(starts: number[], hold: (startsAt: number) => ReturnType<typeof holdSlot>): Promise<string> {
  let last: unknown
  for (const startsAt of starts) {
    const held = await hold(startsAt)
    if (held.ok) return held.value.id
    last = held
  }
  throw new Error(`the demo practice could not be built: no time is free (${JSON.stringify(last)})`)
}

function wishedInstant({ inDays, at }: Coming, zone: string, now: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone)
  return today.add({ days: inDays }).withPlainTime(at).epochMilliseconds
}

function offeringOf({ offerings }: OpenCoach, name: string): string {
  const id = offerings.get(name)
  if (!id) throw new Error(`the demo practice has no offering “${name}” of this coach`)
  return id
}
