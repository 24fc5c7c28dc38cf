import * as z from 'zod'
import { withSystem } from '#platform/db/tx.ts'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseBlocks } from './blocks/commands.ts'
import { erasePerson } from './erasure/commands.ts'
import {
  tellCancelled,
  tellConfirmed,
  tellExpired,
  tellMoved,
  tellProposed,
  tellReminder,
  tellRequested,
  tellUnanswered,
} from './notices/commands.ts'
import { giveReminders } from './reminders/commands.ts'
import { tellSeries, tellSeriesCancelled, tellSeriesMoved } from './series/notices/commands.ts'
import { completeEnded, dropExpiredHolds } from './upkeep/commands.ts'

const Nothing = z.object({})
const OneSession = z.object({ sessionId: z.uuid() })
const Together = z.object({ sessionIds: z.array(z.uuid()) })
const Moved = z.object({
  sessionId: z.uuid(),
  sequence: z.number(),
  fromAt: z.number(),
  by: z.enum(['client', 'coach']),
})
const MovedTogether = z.object({
  moves: z.array(Moved.pick({ sessionId: true, sequence: true, fromAt: true })),
  by: Moved.shape.by,
})
const Proposed = z.object({ sessionId: z.uuid(), until: z.number() })
const Reminder = z.object({ sessionId: z.uuid(), sequence: z.number(), offsetMin: z.number() })
const EVERY_MINUTE = { schedule: '* * * * *' }

export const sessionJobs = [
  defineJob('sessions.tellConfirmed', OneSession, ({ sessionId }) => tellConfirmed(sessionId)),
  defineJob('sessions.tellSeries', z.object({ seriesId: z.uuid() }), ({ seriesId }) => tellSeries(seriesId)),
  defineJob('sessions.tellSeriesCancelled', Together, ({ sessionIds }) => tellSeriesCancelled(sessionIds)),
  defineJob('sessions.tellSeriesMoved', MovedTogether, tellSeriesMoved),
  defineJob('sessions.tellCancelled', OneSession, ({ sessionId }) => tellCancelled(sessionId)),
  defineJob('sessions.tellMoved', Moved, tellMoved),
  defineJob('sessions.tellRequested', OneSession, ({ sessionId }) => tellRequested(sessionId)),
  defineJob('sessions.tellProposed', Proposed, tellProposed),
  defineJob('sessions.tellUnanswered', OneSession, ({ sessionId }) => tellUnanswered(sessionId)),
  defineJob('sessions.tellExpired', OneSession, ({ sessionId }) => tellExpired(sessionId)),
  defineJob('sessions.tellReminder', Reminder, tellReminder),
  defineJob('sessions.remind', Nothing, () => withSystem('sessions that come near', giveReminders), EVERY_MINUTE),
  defineJob('sessions.erasePerson', z.object({ accountId: z.uuid() }), async ({ accountId }) => {
    await erasePerson(accountId)
    await eraseBlocks(accountId)
  }),
  defineJob('sessions.completeEnded', Nothing, () => withSystem('sessions that ended', completeEnded), EVERY_MINUTE),
  defineJob(
    'sessions.dropExpiredHolds',
    Nothing,
    () => withSystem('holds that ran out', dropExpiredHolds),
    EVERY_MINUTE,
  ),
]
