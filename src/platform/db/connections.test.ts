import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connections } from './connections.ts'

const SOCKET = { host: '/run/loom', port: 5432, database: 'loom' }

test('the bundled server: the owner is postgres, everybody else loom_login in their role', () => {
  const { owner, requests, identity } = connections(SOCKET)
  expect([owner.user, requests.user, identity.user]).toEqual(['postgres', 'loom_login', 'loom_login'])
  expect(identity.options).toMatch(/-c role=loom_identity$/)
})

test('a URL: the user it names, put into the role by the server', () => {
  const { owner, limits } = connections({ url: 'postgres://ada:s3cret@db.example:6543/loom?sslmode=disable' })
  const parsed = new pg.Client(limits)
  expect([parsed.user, parsed.host, parsed.port, parsed.database]).toEqual(['ada', 'db.example', 6543, 'loom'])
  expect(new URL(limits.connectionString ?? '').searchParams.get('options')).toMatch(/-c role=loom_limits$/)
  expect(new URL(limits.connectionString ?? '').searchParams.get('sslmode')).toBe('disable')
  expect(owner.connectionString).not.toContain('role')
})

test('a URL with options of its own keeps them in front', () => {
  const { jobs } = connections({ url: 'postgres://ada@db.example/loom?options=endpoint%3Dblue' })
  expect(new URL(jobs.connectionString ?? '').searchParams.get('options')).toMatch(
    /^endpoint=blue -c .* -c role=loom_jobs$/,
  )
})

test('what the environment says about PostgreSQL does not reach the bundled one', () => {
  vi.stubEnv('PGOPTIONS', '-c role=postgres').stubEnv('PGSSLMODE', 'require').stubEnv('PGUSER', 'somebody')
  onTestFinished(() => void vi.unstubAllEnvs())
  const client = new pg.Client(connections(SOCKET).requests) as pg.Client & {
    ssl: unknown
    connectionParameters: { options: string }
  }
  expect([client.user, client.ssl]).toEqual(['loom_login', false])
  expect(client.connectionParameters.options).toMatch(/-c role=loom_login$/)
})
