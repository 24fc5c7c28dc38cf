import * as z from 'zod'
import { Problem } from '#platform/api/problem.ts'
import { EVERYONE, procedure, unwrap } from '#platform/api/procedure.ts'
import type { Actor, Person } from '#platform/db/actor.ts'
import { withActor } from '#platform/db/tx.ts'
import { take } from '#platform/limits/take.ts'
import { changeFeed, makeFeed, stopFeed } from './commands.ts'
import { ChangeFeed, Feed, NewFeed, ReadFeed } from './input.ts'
import type { OpenFeed } from './queries.ts'
import { hashOf, openFeed, readFeed, readOwnFeed } from './queries.ts'

const read = procedure({ audience: ['client', 'coach'], limit: 'read' })
const write = procedure({ audience: ['client', 'coach'], limit: 'write' })
const tags = ['calendars']

export const feedApi = {
  feed: read
    .route({ method: 'GET', path: '/calendars/feed', summary: 'Whether your calendar feed is on', tags })
    .input(z.strictObject({}))
    .output(Feed)
    .handler(({ context }) => context.read((tx) => readOwnFeed(tx, person(context.actor)))),
  makeFeed: write
    .route({ method: 'POST', path: '/calendars/feed', summary: 'A new address for your calendar feed', tags })
    .input(z.strictObject({}))
    .output(NewFeed)
    // Not kept for an Idempotency-Key: then the secret would lie in the database after all.
    .handler(async ({ context }) =>
      unwrap(await withActor(context.actor, (tx) => makeFeed(tx, person(context.actor)))),
    ),
  changeFeed: write
    .route({ method: 'PATCH', path: '/calendars/feed', summary: 'What your calendar feed holds', tags })
    .input(ChangeFeed)
    .output(Feed)
    .handler(({ input, context }) => context.write((tx) => changeFeed(tx, person(context.actor), input))),
  stopFeed: write
    .route({ method: 'DELETE', path: '/calendars/feed', summary: 'Turn your calendar feed off', tags })
    .input(z.strictObject({}))
    .output(Feed)
    .handler(({ context }) => context.write((tx) => stopFeed(tx, person(context.actor)))),
  // For calendar apps, which know nothing but the address: who is signed in does not matter.
  readFeed: procedure({ audience: EVERYONE, limit: 'feed', whileEnrolling: true })
    .route({
      method: 'GET',
      path: '/calendars/feeds/{secret}/sessions.ics',
      summary: 'A calendar feed, for whoever knows its address',
      tags,
    })
    .input(ReadFeed)
    .output(z.file().mime('text/calendar'))
    .handler(async ({ input, context }) => {
      const feed = await openFeed(input.secret)
      if (!feed) throw new Problem(404, 'not_found')
      await countReading(input.secret)
      Object.assign(context.reply.headers, KEPT_BY_NOBODY_ELSE)
      return new File([await textOf(feed)], 'sessions.ics', { type: 'text/calendar' })
    }),
}

/** An app may keep what it read and ask whether it changed; nothing in between may, and no link leads on from here. */
const KEPT_BY_NOBODY_ELSE = {
  'cache-control': 'private, no-cache',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
}

const textOf = (feed: OpenFeed) => withActor(feed.owner, (tx) => readFeed(tx, feed))

/** Each feed has a limit of its own beside that of the caller's address: a secret that got about is read by many. */
async function countReading(secret: string) {
  const { granted, resetMs } = await take('calendar', `feed ${hashOf(secret)}`)
  if (!granted) throw new Problem(429, 'too_many_requests', { retryAfter: Math.ceil(resetMs / 1000) })
}

function person(actor: Actor): Person {
  if (actor.id === null) throw new Problem(401, 'sign_in_required')
  return actor
}
