// Open to everybody, for the token says who may. All of it by POST: the token stays out of addresses and their logs.
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import { Times } from '../reschedule/input.ts'
import { cancelByLink, moveByLink, openLink, readTimesByLink } from './commands.ts'
import { AskTimesByLink, CancelByLink, DoneByLink, LinkedSession, MoveByLink, OpenLink } from './input.ts'

const write = procedure({ audience: EVERYONE, limit: 'write' })
const tags = ['sessions']

export const linksApi = {
  openLink: write
    .route({ method: 'POST', path: '/session-links', summary: 'What a link of a mail is about', tags })
    .input(OpenLink)
    .output(LinkedSession)
    .handler(async ({ input }) => unwrap(await openLink(input))),
  timesByLink: write
    .route({ method: 'POST', path: '/session-links/times', summary: 'Where its session may be moved to', tags })
    .input(AskTimesByLink)
    .output(Times)
    .handler(async ({ input }) => unwrap(await readTimesByLink(input))),
  cancelByLink: write
    .route({ method: 'POST', path: '/session-links/cancellation', summary: 'Cancel by the link of a mail', tags })
    .input(CancelByLink)
    .output(DoneByLink)
    .handler(async ({ input }) => unwrap(await cancelByLink(input.token))),
  moveByLink: write
    .route({ method: 'POST', path: '/session-links/move', summary: 'Move by the link of a mail', tags })
    .input(MoveByLink)
    .output(DoneByLink)
    .handler(async ({ input }) => unwrap(await moveByLink(input))),
}
