import * as z from 'zod'
import { withSystem } from '#platform/db/tx.ts'
import { defineJob } from '#platform/jobs/job.ts'
import { erasePartner } from './commands.ts'
import { dropUnanswered } from './invitations/commands.ts'
import { mailInvitation, tellAccepted } from './invitations/letters/commands.ts'

const Mail = z.object({ invitationId: z.uuid(), sends: z.number().int() })

export const engagementJobs = [
  defineJob('engagements.sendInvitation', Mail, mailInvitation),
  defineJob('engagements.tellAccepted', Mail.pick({ invitationId: true }), ({ invitationId }) =>
    tellAccepted(invitationId),
  ),
  defineJob('engagements.erase', z.object({ accountId: z.uuid() }), ({ accountId }) => erasePartner(accountId)),
  defineJob(
    'engagements.dropUnanswered',
    z.object({}),
    () => withSystem('invitations nobody answered', dropUnanswered),
    { schedule: '41 3 * * *' },
  ),
]
