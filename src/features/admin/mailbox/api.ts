import { Problem } from '#platform/api/problem.ts'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { env } from '#platform/env.ts'
import { notFound, ok } from '#platform/result.ts'
import { DevMail, DevMailsPage, ListDevMails, OneDevMail } from './input.ts'
import { listDevMails, readDevMail } from './queries.ts'

/** Open to everyone, since a mail must be read before signing in; outside demo mode there is no such thing. */
const demo = procedure({ audience: EVERYONE, limit: 'read', whileEnrolling: true }).use(({ next }) => {
  if (!env().demo) throw new Problem(404, 'not_found')
  return next()
})
const tags = ['demo']

export const devApi = {
  mails: demo
    .route({ method: 'GET', path: '/dev/mails', summary: 'Mails the demo mailbox received (demo mode only)', tags })
    .input(ListDevMails)
    .output(DevMailsPage)
    .handler(({ input, context }) => context.read((tx) => listDevMails(tx, input))),
  mail: demo
    .route({ method: 'GET', path: '/dev/mails/{id}', summary: 'One of them (demo mode only)', tags })
    .input(OneDevMail)
    .output(DevMail)
    .handler(({ input, context }) =>
      context.read(async (tx) => {
        const mail = await readDevMail(tx, input.id)
        return unwrap(mail ? ok(mail) : notFound())
      }),
    ),
}
