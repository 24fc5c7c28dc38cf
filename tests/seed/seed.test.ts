import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { and, eq, gt, sql } from 'drizzle-orm'
import { afterEach, beforeEach, expect } from 'vitest'
import { account, user } from '#features/accounts/identity/tables.ts'
import { accounts, auditEvents } from '#features/accounts/tables.ts'
import { coaches } from '#features/coaches/tables.ts'
import { clientInvitations } from '#features/engagements/invitations/tables.ts'
import { clientRecords } from '#features/engagements/records/tables.ts'
import { sessions } from '#features/sessions/tables.ts'
import { verifyPassword } from '#platform/auth/argon2.ts'
import { openPool } from '#platform/db/pool.ts'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { loginsTable, newPassword } from '../../db/seed/logins.ts'
import { seedDemo } from '../../db/seed/seed.ts'
import { test } from '../support/db.ts'

/** Some seconds of work, and more on a machine that has other things to do. */
const LONG = { timeout: 180_000 }
const { LOOM_DATA } = env()
beforeEach(() => void Object.assign(env(), { LOOM_DATA: fs.mkdtempSync(path.join(os.tmpdir(), 'loom-seed-')) }))
afterEach(() => {
  fs.rmSync(env().LOOM_DATA, { recursive: true })
  Object.assign(env(), { LOOM_DATA })
})

test(
  'the demo practice: eight coaches in their zones, twelve clients, months of history, a week ahead',
  LONG,
  async ({ committed }) => {
    const began = performance.now()
    const logins = await seedDemo(committed.at)
    console.log(`the demo practice took ${Math.round(performance.now() - began)} ms`)
    const pool = openPool(committed.at.requests)
    await withSystem('a test looks', async (tx) => {
      const roles = await tx
        .select({ role: accounts.role, n: sql<number>`count(*)::integer` })
        .from(accounts)
        .groupBy(accounts.role)
      expect(Object.fromEntries(roles.map(({ role, n }) => [role, n]))).toEqual({ admin: 1, coach: 8, client: 13 })
      const listed = await tx.select({ zone: coaches.zone }).from(coaches).where(eq(coaches.status, 'listed'))
      const zones = listed.map(({ zone }) => zone)
      expect(zones).toHaveLength(8)
      for (const zone of [
        'Europe/Lisbon',
        'Europe/Berlin',
        'America/New_York',
        'America/Santiago',
        'Asia/Kathmandu',
        'Australia/Lord_Howe',
      ]) {
        expect(zones).toContain(zone)
      }
      expect(await tx.$count(coaches, eq(coaches.status, 'applied'))).toBe(1)
      const outcomes = await tx.selectDistinct({ outcome: sessions.outcome }).from(sessions)
      expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(
        ['cancelled', 'completed', 'late_cancelled', 'no_show_client', 'no_show_coach', null].sort(),
      )
      expect(await tx.$count(sessions, eq(sessions.outcome, 'completed'))).toBeGreaterThan(120)
      const [oldest] = await tx.select({ at: sql<string>`min(starts_at)` }).from(sessions)
      expect(Date.now() - Date.parse(oldest?.at ?? '')).toBeGreaterThan(100 * 86_400_000)
      const invited = await tx.select({ status: clientInvitations.status }).from(clientInvitations)
      expect(invited.map(({ status }) => status).sort()).toEqual(['declined', 'open', 'open'])
      expect(await tx.$count(clientRecords)).toBe(3)
      const ahead = and(eq(sessions.status, 'confirmed'), gt(sessions.startsAt, sql`private.clock()`))
      expect(await tx.$count(sessions, ahead)).toBeGreaterThanOrEqual(14)
      expect(await tx.$count(sessions, and(ahead, sql`cardinality(answers) > 0`))).toBe(2)
    })
    expect(logins?.map(({ role, name }) => [role, name])).toEqual([
      ['client', 'Amara Okafor'],
      ['coach', 'Ines Moreau'],
      ['admin', 'Rosa Silva'],
    ])
    await pool.end()
    const file = path.join(env().LOOM_DATA, 'demo-logins.json')
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)

    const again = await seedDemo(committed.at)
    expect(again).toEqual(logins)
    const reopened = openPool(committed.at.requests)
    expect(await withSystem('a test looks', (tx) => tx.$count(accounts))).toBe(22)
    const [kept] = await withSystem('a test looks', async (tx) => {
      await tx.execute(sql`set local role loom_identity`)
      return tx
        .select({ hash: account.password })
        .from(account)
        .innerJoin(user, eq(user.id, account.userId))
        .where(eq(user.email, 'amara@okafor.example'))
    })
    expect(await verifyPassword(kept?.hash ?? '', logins?.[0]?.password ?? '')).toBe(true)
    await reopened.end()
  },
)

test('a seeding that was cut off starts over', LONG, async ({ committed }) => {
  expect(committed.name).toBeTruthy()
  await withSystem('a seeding begins and is cut off', async (tx) => {
    await tx.insert(auditEvents).values({ action: 'demo.seeding' })
    await tx.insert(accounts).values({ id: crypto.randomUUID(), name: 'Half of Amara' })
  })
  expect(await seedDemo(committed.at)).toHaveLength(3)
  const pool = openPool(committed.at.requests)
  const names = await withSystem('a test looks', (tx) => tx.select({ name: accounts.name }).from(accounts))
  expect(names.map(({ name }) => name)).not.toContain('Half of Amara')
  await pool.end()
})

test('a practice that somebody uses is left alone', async ({ committed }) => {
  expect(committed.name).toBeTruthy()
  await withSystem('somebody was here', (tx) => tx.insert(accounts).values({ id: crypto.randomUUID(), name: 'Me' }))
  expect(await seedDemo(committed.at)).toBeUndefined()
})

test('passwords are long, random and can be read aloud; the table lines up', () => {
  const made = Array.from({ length: 200 }, newPassword)
  expect(new Set(made).size).toBe(200)
  for (const password of made) expect(password).toMatch(/^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
  const login = { role: 'client', name: 'Amara Okafor', email: 'amara@okafor.example', password: 'p' } as const
  const table = loginsTable([login, { ...login, role: 'admin', name: 'Rosa' }], 'http://localhost:3000')
  expect(table.split('\n').slice(1, 3)).toEqual([
    '  client   Amara Okafor   amara@okafor.example   p',
    '  admin    Rosa           amara@okafor.example   p',
  ])
})
