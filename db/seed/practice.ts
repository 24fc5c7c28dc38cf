// Harbour Coaching, step by step.
import { grantRole } from '#features/accounts/commands.ts'
import { importAccount } from '#features/accounts/import/commands.ts'
import { setUpPractice } from '#features/practice/commands.ts'
import { sweepDirectory } from '#features/search/directory/refresh/commands.ts'
import { clock } from '#platform/clock.ts'
import type { Person } from '#platform/db/actor.ts'
import { withSystem } from '#platform/db/tx.ts'
import { ADMIN, CLIENTS } from './clients.ts'
import { petra } from './coaches/petra-novak.ts'
import { COACHES } from './coaches.ts'
import type { OpenCoach } from './coaching.ts'
import { openCoach, writeProfile } from './coaching.ts'
import { COMING } from './coming.ts'
import { done } from './done.ts'
import { HISTORY } from './history.ts'
import { bringClients } from './invitations.ts'
import type { Login } from './logins.ts'
import { newPassword } from './logins.ts'
import { bookComing, writePast } from './sessions.ts'

const HOUR_MS = 3_600_000
const MONTH_MS = 30 * 24 * HOUR_MS
const HARBOUR = { name: 'Harbour Coaching', currency: 'EUR', zone: 'Europe/Lisbon', freeUntilMin: 1440 }

/** Builds everything; gives the three logins that are printed. `forgetJobs` drops what is waiting to be done. */
export async function buildPractice({ forgetJobs }: { forgetJobs: () => Promise<void> }): Promise<Login[]> {
  const now = await withSystem('the demo practice begins', async (tx) => {
    await setUpPractice(tx, HARBOUR)
    return clock(tx)
  })
  const passwords = new Map<string, string>()
  const ids = new Map<string, string>()
  await Promise.all(
    everybody().map(async ({ key, months, ...account }, place) => {
      const password = newPassword()
      // A few minutes apart, so that their order is always the same.
      const joinedAt = now - months * MONTH_MS - place * 7 * 60_000
      const lastSeenAt = Math.max(joinedAt + HOUR_MS, now - ((place * 53) % 97) * HOUR_MS - place * 60_000)
      ids.set(key, done(await importAccount({ ...account, password, joinedAt, lastSeenAt })).id)
      passwords.set(key, password)
    }),
  )
  const admin: Person = { kind: 'admin', id: known(ids, ADMIN.key) }
  await withSystem('the demo practice has an administrator', async (tx) => done(await grantRole(tx, admin.id, 'admin')))
  const coaches = new Map<string, OpenCoach>()
  await Promise.all(
    COACHES.map(async (coach) => {
      const listedAt = now - coach.months * MONTH_MS
      coaches.set(coach.key, await openCoach(coach, known(ids, coach.key), admin, listedAt))
    }),
  )
  const parties = ({ client, coach }: { client: string; coach: string }) => ({
    client: { kind: 'client' as const, id: known(ids, client) },
    coach: known(coaches, coach),
    now,
  })
  // One coach's calendar is one queue; eight of them are written side by side.
  await Promise.all(
    COACHES.map(async ({ key }) => {
      for (const past of HISTORY.filter(({ coach }) => coach === key)) await writePast(past, parties(past))
    }),
  )
  await forgetJobs()
  for (const coming of COMING) await bookComing(coming, parties(coming))
  await bringClients(known(coaches, 'ines'), (client) => known(ids, client))
  const { handIn } = await writeProfile(petra, known(ids, petra.key))
  await handIn()
  await sweepDirectory()
  const login = (role: Login['role'], { key, name, email }: { key: string; name: string; email: string }): Login => ({
    ...{ role, name, email },
    password: known(passwords, key),
  })
  const people = everybody()
  const named = (key: string) => people.find((one) => one.key === key) ?? ADMIN
  return [login('client', named('amara')), login('coach', named('ines')), login('admin', ADMIN)]
}

/** Clients, coaches, who wants to become one, and the administrator. */
const everybody = () => [
  ...CLIENTS,
  ...[...COACHES, { ...petra, months: 0.3 }].map(({ key, email, months, account }) => ({
    key,
    email,
    months,
    ...account,
  })),
  ADMIN,
]

function known<T>(all: Map<string, T>, key: string): T {
  const found = all.get(key)
  if (found === undefined) throw new Error(`the demo practice knows no “${key}”`)
  return found
}
