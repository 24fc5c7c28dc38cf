import * as z from 'zod'
import { WeeklySchedule } from '#features/availability/schedule/input.ts'
import { Problem } from '#platform/api/problem.ts'
import { procedure, unwrap } from '#platform/api/procedure.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { takeLimitOf } from '#platform/limits/take.ts'
import { notFound, ok } from '#platform/result.ts'
import { setAgenda } from './agenda/commands.ts'
import { setAnswers } from './answers/commands.ts'
import { SavedAnswers, SetAnswers } from './answers/input.ts'
import { blocksApi } from './blocks/api.ts'
import { readCalendarFile } from './calendar/queries.ts'
import { cancelSession } from './cancellation/commands.ts'
import { clientsApi } from './clients/api.ts'
import { confirmSession } from './confirmation/commands.ts'
import { Conflicts } from './conflicts/input.ts'
import { findConflicts } from './conflicts/queries.ts'
import { holdSlot, releaseHold } from './holds/commands.ts'
import { CancelSession, Hold, HoldSlot, Home, OneSession, OwnCoaches, Session, SetAgenda, Today } from './input.ts'
import { linksApi } from './links/api.ts'
import { CountSessions, ListSessions, SessionCounts, SessionsPage } from './lists/input.ts'
import { countSessions, listSessions } from './lists/queries.ts'
import { outcomesApi } from './outcomes/api.ts'
import { readHome, readOwnCoaches, readToday } from './overview/queries.ts'
import { placingApi } from './placing/api.ts'
import { readSession } from './queries.ts'
import { requestsApi } from './requests/api.ts'
import { rescheduleApi } from './reschedule/api.ts'
import { seriesApi } from './series/api.ts'
import { takeAlong } from './visits/commands.ts'

const read = procedure({ audience: ['client', 'coach'], limit: 'read' })
const write = procedure({ audience: ['client', 'coach'], limit: 'write' })
/** A visitor holds and reads under a visit of their browser. */
const BOOKING = ['visitor', 'client', 'coach'] as const
const tags = ['sessions']

export const sessionsApi = {
  hold: procedure({ audience: BOOKING, limit: 'write', visits: true })
    .route({ method: 'POST', path: '/sessions', summary: 'Keep a slot for ten minutes', tags, successStatus: 201 })
    .input(HoldSlot)
    .output(Hold)
    .handler(async ({ input, context }) => {
      // Visits cost nothing to begin: what they keep is counted by address.
      if (context.actor.kind === 'visitor') await takeLimitOf('visit', context.request.ip)
      return context.write((tx) => holdSlot(tx, context.actor, input))
    }),
  releaseHold: procedure({ audience: BOOKING, limit: 'write' })
    .route({ method: 'DELETE', path: '/sessions/{id}/hold', summary: 'Give a held slot free', tags })
    .input(OneSession)
    .output(OneSession)
    .handler(({ input, context }) => context.write((tx) => releaseHold(tx, context.actor, input.id))),
  takeAlong: write
    .route({ method: 'PUT', path: '/sessions/{id}/holder', summary: 'Take along what this browser held', tags })
    .input(OneSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => takeAlong(tx, person(context.actor), input.id))),
  confirm: write
    .route({ method: 'POST', path: '/sessions/{id}/confirmation', summary: 'Confirm a held session', tags })
    .input(OneSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => confirmSession(tx, person(context.actor), input.id))),
  setAgenda: procedure({ audience: BOOKING, limit: 'write' })
    .route({ method: 'PUT', path: '/sessions/{id}/agenda', summary: 'Write what you want to talk about', tags })
    .input(SetAgenda)
    .output(z.object({ id: z.uuid(), agenda: z.string() }))
    .handler(({ input, context }) => context.write((tx) => setAgenda(tx, context.actor, input))),
  setAnswers: procedure({ audience: BOOKING, limit: 'write' })
    .route({ method: 'PUT', path: '/sessions/{id}/answers', summary: 'Answer what your coach asks before it', tags })
    .input(SetAnswers)
    .output(SavedAnswers)
    .handler(({ input, context }) => context.write((tx) => setAnswers(tx, context.actor, input))),
  cancel: write
    .route({ method: 'POST', path: '/sessions/{id}/cancellation', summary: 'Cancel a confirmed session', tags })
    .input(CancelSession)
    .output(Session)
    .handler(({ input, context }) => context.write((tx) => cancelSession(tx, person(context.actor), input))),
  list: read
    .route({ method: 'GET', path: '/sessions', summary: 'Your sessions, a list at a time', tags })
    .input(ListSessions)
    .output(SessionsPage)
    .handler(({ input, context }) => context.ask((tx) => listSessions(tx, person(context.actor), input))),
  counts: read
    .route({ method: 'GET', path: '/sessions/counts', summary: 'How many sessions there are, and with whom', tags })
    .input(CountSessions)
    .output(SessionCounts)
    .handler(({ input, context }) => context.read((tx) => countSessions(tx, person(context.actor), input))),
  get: procedure({ audience: BOOKING, limit: 'read' })
    .route({ method: 'GET', path: '/sessions/{id}', summary: 'One of your sessions', tags })
    .input(OneSession)
    .output(Session)
    .handler(({ input, context }) =>
      context.ask(async (tx) => {
        const session = await readSession(tx, input.id)
        return unwrap(session ? ok(session) : notFound())
      }),
    ),
  home: read
    .route({ method: 'GET', path: '/home', summary: 'Your next session, what you hold, and your coaches', tags })
    .input(z.strictObject({}))
    .output(Home)
    .handler(({ context }) => context.read((tx) => readHome(tx, person(context.actor)))),
  coaches: read
    .route({ method: 'GET', path: '/me/coaches', summary: 'The coaches you work with and can book', tags })
    .input(z.strictObject({}))
    .output(OwnCoaches)
    .handler(({ context }) => context.read((tx) => readOwnCoaches(tx, person(context.actor)))),
  today: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/today', summary: 'Your day as a coach, and what is left to set up', tags })
    .input(z.strictObject({}))
    .output(Today)
    .handler(({ context }) =>
      context.read((tx) =>
        readToday(tx, person(context.actor), { secondFactor: context.session?.secondFactor ?? false }),
      ),
    ),
  conflicts: procedure({ audience: ['coach'], limit: 'read' })
    .route({
      method: 'POST',
      path: '/me/schedule/conflicts',
      summary: 'Your coming sessions that hours not yet saved would leave out',
      tags,
    })
    .input(WeeklySchedule)
    .output(Conflicts)
    .handler(({ input, context }) =>
      context.read(async (tx) => unwrap(await findConflicts(tx, String(context.actor.id), input))),
    ),
  ics: procedure({ audience: ['client', 'coach'], limit: 'calendar' })
    .route({ method: 'GET', path: '/sessions/{id}/ics', summary: 'One of your sessions as a calendar file', tags })
    .input(OneSession)
    .output(z.file().mime('text/calendar'))
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const text = await readCalendarFile(tx, input.id, context.request.locale)
        return unwrap(text === null ? notFound() : ok(new File([text], 'session.ics', { type: 'text/calendar' })))
      }),
    ),
  ...rescheduleApi,
  ...seriesApi,
  ...requestsApi,
  ...outcomesApi,
  ...placingApi,
  ...clientsApi,
  ...blocksApi,
  ...linksApi,
}

function person(actor: Actor): Person {
  if (actor.id === null) throw new Problem(401, 'sign_in_required')
  return actor
}
