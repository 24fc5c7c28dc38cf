import * as z from 'zod'
import { procedure } from '#platform/api/procedure.ts'
import { env } from '#platform/env.ts'
import { sendMailAgain } from './commands.ts'
import { ListMails, MailState, OneMail, StuckMailsPage } from './input.ts'
import { listStuckMails, readMailState } from './queries.ts'

const read = procedure({ audience: ['admin'], limit: 'read' })
const write = procedure({ audience: ['admin'], limit: 'write' })
const tags = ['admin']

export const mailsApi = {
  mails: read
    .route({ method: 'GET', path: '/admin/mails', summary: 'Mails that have not gone out', tags })
    .input(ListMails)
    .output(StuckMailsPage)
    .handler(({ input, context }) => context.read((tx) => listStuckMails(tx, input))),
  mailState: read
    .route({ method: 'GET', path: '/admin/mails/state', summary: 'How many mails are stuck, and where mails go', tags })
    .input(z.strictObject({}))
    .output(MailState)
    .handler(({ context }) => context.read((tx) => readMailState(tx, env()))),
  sendMailAgain: write
    .route({ method: 'POST', path: '/admin/mails/{id}/delivery', summary: 'Try a refused mail again', tags })
    .input(OneMail)
    .output(OneMail)
    .handler(({ input, context }) => context.write((tx) => sendMailAgain(tx, context.actor, input.id))),
}
