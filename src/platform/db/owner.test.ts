// What the person who starts Loom reads when their DATABASE_URL does not serve.
import { expect, onTestFinished } from 'vitest'
import { test } from '../../../tests/support/db.ts'
import { openPooler } from '../../../tests/support/pooler.ts'
import { connections } from './connections.ts'
import { migrate } from './migrate.ts'

const url = (user: string, at: { host?: string | undefined; port?: number | undefined }, database = 'postgres') =>
  `postgres://${user}@${encodeURIComponent(at.host ?? '')}:${at.port}/${database}`

test.for([
  ['nobody listens', 'ada', '127.0.0.1', /at 127\.0\.0\.1:22099 cannot be reached \(.*ECONNREFUSED/],
  ['there is no such host', 'ada', 'nowhere.invalid', /at nowhere\.invalid:22099 cannot be reached \(/],
  ['the user is unknown', 'stranger', undefined, /refused the user "stranger" \(.*\): check DATABASE_URL/],
  [
    'the database is missing',
    'loom_login',
    undefined,
    /no database "elsewhere", and Loom may not make it \(permission/,
  ],
] as const)('one sentence when %s', async ([, user, host, sentence], { owner }) => {
  const at = host ? { host, port: 22099 } : owner
  const refusal: Error = await migrate(connections({ url: url(user, at, 'elsewhere') })).catch((error) => error)
  expect(refusal.name).toBe('StartError')
  expect(refusal.message).toMatch(sentence)
})

test.for(['drops', 'refuses'] as const)(
  'a pooler that %s the role is told from a database',
  async (manner, { owner, committed }) => {
    const pooler = await openPooler(owner, manner)
    onTestFinished(() => pooler.close())
    await expect(migrate(connections({ url: url('postgres', pooler, committed.name) }))).rejects.toThrow(
      /^DATABASE_URL leads to a pooler .* "options": give Loom a direct or session-mode connection/,
    )
  },
)
