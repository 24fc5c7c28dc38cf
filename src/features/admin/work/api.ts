import { procedure } from '#platform/api/procedure.ts'
import { listFailedJobs } from '#platform/jobs/failed.ts'
import { giveJobUp, tryJobAgain } from './commands.ts'
import { FailedJobsPage, ListJobs, OneJob } from './input.ts'

const read = procedure({ audience: ['admin'], limit: 'read' })
const write = procedure({ audience: ['admin'], limit: 'write' })
const tags = ['admin']

export const workApi = {
  jobs: read
    .route({ method: 'GET', path: '/admin/jobs', summary: 'Work that failed each time it was tried', tags })
    .input(ListJobs)
    .output(FailedJobsPage)
    .handler(({ input, context }) => context.read((tx) => listFailedJobs(tx, input))),
  retryJob: write
    .route({ method: 'POST', path: '/admin/jobs/{id}/retry', summary: 'Try a failed job again', tags })
    .input(OneJob)
    .output(OneJob)
    .handler(({ input, context }) => context.write((tx) => tryJobAgain(tx, context.actor, input.id))),
  discardJob: write
    .route({ method: 'DELETE', path: '/admin/jobs/{id}', summary: 'Give a failed job up', tags })
    .input(OneJob)
    .output(OneJob)
    .handler(({ input, context }) => context.write((tx) => giveJobUp(tx, context.actor, input.id))),
}
