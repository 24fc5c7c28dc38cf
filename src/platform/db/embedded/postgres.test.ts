// One cluster for the whole file: each test leaves it stopped.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, expect, onTestFinished, test, vi } from 'vitest'
import { startElsewhere, temporaryHome } from '../../../../tests/support/other-start.ts'
import { startPostgres } from './postgres.ts'
import { commandOf, isAlive } from './process.ts'

const home = temporaryHome()
const data = path.join(fs.realpathSync(home), 'postgres/data')

afterAll(() => fs.rmSync(home, { recursive: true, force: true }))

async function start(options: Parameters<typeof startPostgres>[1] = {}) {
  const postgres = await startPostgres(home, options)
  onTestFinished(async () => void (await postgres.stop()))
  return postgres
}

const at = (host: string) => ({ host, port: 5432, user: 'postgres', database: 'postgres' })

async function ask(host: string, question: string) {
  const client = new pg.Client(at(host))
  await client.connect()
  try {
    return (await client.query(question)).rows
  } finally {
    await client.end()
  }
}

const servers = () => {
  const pids = fs.existsSync('/proc') ? fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return pids.filter((pid) => commandOf(Number(pid)).includes(`bin/postgres -D ${data} `)).map(Number)
}

test('two cold starts at once end with one cluster, which both use', async () => {
  const [one, other] = await Promise.all([startElsewhere(home), startElsewhere(home)])
  expect([one.adopted, other.adopted].sort()).toEqual([false, true])
  expect(one.pid).toBe(other.pid)
  expect(fs.readdirSync(path.dirname(data)).sort()).toEqual(['data', 'run', 'server.log'])
  await one.stop()
  expect(isAlive(one.pid)).toBe(true)
  await other.stop()
  expect(isAlive(one.pid)).toBe(false)
})

test('it is reached by its socket only, which belongs to its account alone', async () => {
  const { host } = await start()
  expect(await ask(host, `select current_setting('listen_addresses') as addresses`)).toEqual([{ addresses: '' }])
  const [socket, directory] = ['.s.PGSQL.5432', '.'].map((name) => fs.statSync(path.join(host, name)))
  expect([(socket?.mode ?? 0) & 0o777, (directory?.mode ?? 0) & 0o777]).toEqual([0o700, 0o700])
  expect(fs.statSync(data).uid).not.toBe(0)
})

test('a second start joins; the server stops with the last that leaves', async () => {
  const first = await start()
  const second = await start()
  const { pid } = first
  expect([first.adopted, second.adopted]).toEqual([false, true])
  expect(await first.stop()).toBe('in use')
  expect(await second.stop()).toBe('stopped')
  expect(isAlive(pid)).toBe(false)
})

test('two that leave at once do not leave it running', async () => {
  const [first, second] = [await start(), await start()]
  const { pid } = first
  expect(await Promise.all([first.stop(), second.stop()])).toContain('stopped')
  expect(isAlive(pid)).toBe(false)
})

test('after a kill -9 of Loom the next start joins the server that was left', async () => {
  const killed = await startElsewhere(home)
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  const next = await start()
  expect(next.adopted).toBe(true)
  expect(next.pid).toBe(killed.pid)
})

test('killed with all its processes, it recovers what was committed', async () => {
  const killed = await startElsewhere(home)
  await ask(killed.host, 'create table kept as select 1 as n')
  killed.child.kill('SIGKILL')
  process.kill(-killed.pid, 'SIGKILL') // it leads a group of its own
  const next = await start()
  expect(next.adopted).toBe(false)
  expect(await ask(next.host, 'table kept')).toEqual([{ n: 1 }])
})

test('when it dies while Loom lives it is started again, and pools connect by themselves', async () => {
  const said: string[] = []
  const postgres = await start({ say: (event) => said.push(event) })
  const pool = new pg.Pool({ ...at(postgres.host), max: 3 }).on('error', () => {})
  onTestFinished(() => pool.end())
  await pool.query('select 1')
  const { pid } = postgres
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => pool.query('select 1'), { timeout: 15_000, interval: 20 })
  await vi.waitFor(() => expect(said).toEqual(['PostgreSQL ended: starting it again', 'PostgreSQL is back']), 15_000)
  expect(postgres.pid).not.toBe(pid)
})

test('of two that watch over it, one starts it again and both go on', async () => {
  const mine = await start()
  const other = await startElsewhere(home)
  const { pid } = mine
  process.kill(pid, 'SIGKILL')
  await vi.waitFor(() => ask(mine.host, 'select 1'), { timeout: 15_000, interval: 20 })
  await vi.waitFor(
    async () =>
      expect(await ask(mine.host, `select from pg_stat_activity where application_name = 'loom-claim'`)).toHaveLength(
        2,
      ),
    15_000,
  )
  expect(servers()).toHaveLength(1)
  expect(await mine.stop()).toBe('in use')
  await other.stop()
  expect(servers()).toEqual([])
})

test('when it cannot come back it is tried again and again, and said why', async () => {
  const said: string[] = []
  const postgres = await start({ say: (event) => said.push(event), patience: 1_000 })
  const settings = path.join(data, 'postgresql.auto.conf')
  const good = fs.readFileSync(settings)
  onTestFinished(() => fs.writeFileSync(settings, good))
  fs.writeFileSync(settings, 'work_mem = nonsense\n')
  process.kill(postgres.pid, 'SIGKILL')
  await vi.waitFor(() => expect(said.join()).toMatch(/did not start: .*configuration file.* contains errors/), 15_000)
  fs.writeFileSync(settings, good)
  await vi.waitFor(() => expect(said.at(-1)).toBe('PostgreSQL is back'), 15_000)
})

test('after stop nobody starts it again', async () => {
  const postgres = await start()
  await postgres.stop()
  await sleep(500)
  expect(servers()).toEqual([])
  expect(await postgres.stop()).toBe('stopped')
})

test('a connection somebody forgot does not keep it', async () => {
  const postgres = await start()
  const forgotten = new pg.Client(at(postgres.host)).on('error', () => {})
  await forgotten.connect()
  expect(await postgres.stop()).toBe('stopped')
})

test('stop ends a server that is being brought up again', async () => {
  const postgres = await start()
  process.kill(postgres.pid, 'SIGKILL')
  await sleep(20)
  await postgres.stop()
  expect(servers()).toEqual([])
})

test('a server whose socket was cleaned away is replaced', async () => {
  const killed = await startElsewhere(home)
  killed.child.kill('SIGKILL')
  await once(killed.child, 'exit')
  fs.rmSync(path.join(killed.host, '.s.PGSQL.5432'))
  const next = await start()
  expect(isAlive(killed.pid)).toBe(false)
  expect(await ask(next.host, 'table kept')).toEqual([{ n: 1 }])
})

test.for([
  ['a zombie', 'sleep 0 & echo $!; exec sleep 60'], // a shell that becomes sleep never reaps its child
  ['a process of something else', 'sleep 60 & echo $!; wait'],
])('a lock file that names %s is removed', async ([, script]) => {
  await (await start()).stop()
  const { uid, gid } = fs.statSync(data) // of its own account, or PostgreSQL itself sees through it
  const shell = spawn('/bin/sh', ['-c', script as string], {
    uid,
    gid,
    detached: true,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  onTestFinished(() => void process.kill(-(shell.pid as number)))
  await leaveLock(Number(String((await once(shell.stdout, 'data'))[0])))
  expect((await start()).adopted).toBe(false)
})

async function leaveLock(pid: number) {
  const lock = path.join(data, 'postmaster.pid')
  fs.writeFileSync(lock, `${pid}\n${data}\n1\n5432\n\n\n0 0\n`, { mode: 0o600 })
  const { uid, gid } = fs.statSync(data)
  fs.chownSync(lock, uid, gid)
}

test('drafts of starts that were killed are removed, those of living ones are not', async () => {
  const gone = spawn('/bin/true')
  await once(gone, 'exit')
  const [dead, living] = [`${data}.${gone.pid}`, `${data}.${process.ppid}`]
  for (const draft of [dead, living]) fs.mkdirSync(draft)
  await start()
  expect([fs.existsSync(dead), fs.existsSync(living)]).toEqual([false, true])
  fs.rmdirSync(living)
})

test('what it logs tells nothing that people wrote', async () => {
  const { host } = await start()
  await expect(ask(host, `select 'my secret'::int`)).rejects.toThrow()
  await ask(host, 'create table pairs (email text unique)')
  await ask(host, `insert into pairs values ('ada@example.org')`)
  await expect(ask(host, `insert into pairs values ('ada@example.org')`)).rejects.toThrow()
  const log = execFileSync('cat', [path.join(path.dirname(data), 'server.log')], { encoding: 'utf8' })
  expect(log).toContain('duplicate key')
  expect(log).not.toContain('ada@example.org')
})
