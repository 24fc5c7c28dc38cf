import * as z from 'zod'
import { withSystem } from '#platform/db/tx.ts'
import { defineJob } from '#platform/jobs/job.ts'
import { erasePerson } from './erasure/commands.ts'
import { tellCancelled, tellConfirmed } from './notices/commands.ts'
import { completeEnded, dropExpiredHolds } from './upkeep/commands.ts'

const Nothing = z.object({})
const OneSession = z.object({ sessionId: z.uuid() })
const EVERY_MINUTE = { schedule: '* * * * *' }

export const sessionJobs = [
  defineJob('sessions.tellConfirmed', OneSession, ({ sessionId }) => tellConfirmed(sessionId)),
  defineJob('sessions.tellCancelled', OneSession, ({ sessionId }) => tellCancelled(sessionId)),
  defineJob('sessions.erasePerson', z.object({ accountId: z.uuid() }), ({ accountId }) => erasePerson(accountId)),
  defineJob('sessions.completeEnded', Nothing, () => withSystem('sessions that ended', completeEnded), EVERY_MINUTE),
  defineJob(
    'sessions.dropExpiredHolds',
    Nothing,
    () => withSystem('holds that ran out', dropExpiredHolds),
    EVERY_MINUTE,
  ),
]
