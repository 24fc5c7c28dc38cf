import * as z from 'zod'
import { defineJob } from '#platform/jobs/job.ts'
import { eraseDue, forgetStale } from './deletion/commands.ts'
import { SendCode } from './email-code/input.ts'
import {
  sendCode,
  sendEmailChange,
  sendEmailChanged,
  sendNotice,
  sendReset,
  sendVerification,
} from './letters/commands.ts'
import { SendEmailChange, SendEmailChanged, SendNotice, SendReset, SendVerification } from './letters/input.ts'

const nothing = z.object({})

export const accountsJobs = [
  defineJob('accounts.sendVerification', SendVerification, ({ email, next }) => sendVerification(email, next)),
  defineJob('accounts.sendCode', SendCode, sendCode),
  defineJob('accounts.sendReset', SendReset, ({ email }) => sendReset(email)),
  defineJob('accounts.sendNotice', SendNotice, sendNotice),
  defineJob('accounts.sendEmailChange', SendEmailChange, ({ accountId }) => sendEmailChange(accountId)),
  defineJob('accounts.sendEmailChanged', SendEmailChanged, ({ accountId, oldEmail }) =>
    sendEmailChanged(accountId, oldEmail),
  ),
  defineJob('accounts.eraseDue', nothing, eraseDue, { schedule: '7 * * * *' }),
  defineJob('accounts.forgetStale', nothing, forgetStale, { schedule: '23 4 * * *' }),
]
