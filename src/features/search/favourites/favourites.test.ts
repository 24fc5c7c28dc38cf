// Favourites and presets are their owner's business, and nobody else's.
import { eq, sql } from 'drizzle-orm'
import { expect } from 'vitest'
import { coaches } from '#features/coaches/tables.ts'
import { keepPreset, removePreset, renamePreset } from '#features/search/presets/commands.ts'
import { KeepPreset } from '#features/search/presets/input.ts'
import { readPresets } from '#features/search/presets/queries.ts'
import { presets } from '#features/search/presets/tables.ts'
import { VISITOR } from '#platform/db/actor.ts'
import { withSystem } from '#platform/db/tx.ts'
import { openApi } from '../../../../tests/support/api.ts'
import { test } from '../../../../tests/support/db.ts'
import { aCoach, anAccount, asCoach } from '../../../../tests/support/factories.ts'
import { signedIn } from '../../../../tests/support/signed-in.ts'
import { eraseKept, keepFavourite, releaseFavourite } from './commands.ts'
import { readFavourites } from './queries.ts'
import { favourites } from './tables.ts'

const NOT_FOUND = { ok: false, reason: 'not_found', status: 404 }

test('[3.2.2/4] somebody keeps coaches, those kept last first, and lets go of them', async ({ tx, as }) => {
  const [one, two, gone] = [await aCoach(tx), await aCoach(tx), await aCoach(tx, { status: 'paused' })]
  const reader = await anAccount(tx)
  await as(reader)
  expect(await keepFavourite(tx, reader, one.id)).toEqual({ ok: true, value: { coachIds: [one.id] } })
  await tx.execute(sql`select pg_sleep(0.002)`)
  expect(await keepFavourite(tx, reader, two.id)).toEqual({ ok: true, value: { coachIds: [two.id, one.id] } })
  expect(await keepFavourite(tx, reader, one.id)).toEqual({ ok: true, value: { coachIds: [two.id, one.id] } })
  expect(await keepFavourite(tx, reader, gone.id)).toEqual(NOT_FOUND)
  expect(await keepFavourite(tx, reader, reader.id)).toEqual(NOT_FOUND)
  expect(await releaseFavourite(tx, reader, two.id)).toEqual({ ok: true, value: { coachIds: [one.id] } })
  expect(await releaseFavourite(tx, reader, two.id)).toMatchObject({ ok: true })
})

test('[AZ01] nobody sees whom another keeps, the coach neither, nor keeps in their name', async ({ tx, as }) => {
  const coach = await aCoach(tx)
  const [reader, other] = [await anAccount(tx), await anAccount(tx)]
  await as(reader)
  await keepFavourite(tx, reader, coach.id)
  for (const who of [VISITOR, other, asCoach(coach), await withAdmin()]) {
    await as(who)
    expect(await tx.select().from(favourites)).toEqual([])
    await tx.delete(favourites).where(eq(favourites.accountId, reader.id))
    await tx.execute(sql`savepoint before`)
    await expect(tx.insert(favourites).values({ accountId: reader.id, coachId: coach.id })).rejects.toMatchObject({
      cause: { code: '42501' },
    })
    await tx.execute(sql`rollback to savepoint before`)
  }
  await as(reader)
  expect(await readFavourites(tx, reader)).toEqual({ coachIds: [coach.id] })

  async function withAdmin() {
    await as('system')
    return anAccount(tx, { role: 'admin' })
  }
})

test('[3.2.2/4] filters are kept under a name, renamed and forgotten', async ({ tx, as }) => {
  const reader = await anAccount(tx)
  await as(reader)
  const kept = await keepPreset(tx, reader, { scope: 'coaches', name: 'Evenings', query: 'free=evenings' })
  if (!kept.ok) throw new Error(kept.reason)
  const { id } = kept.value
  expect(await keepPreset(tx, reader, { scope: 'coaches', name: 'EVENINGS', query: 'free=week' })).toEqual({
    ok: true,
    value: { id, name: 'EVENINGS', query: 'free=week' },
  })
  await keepPreset(tx, reader, { scope: 'sessions', name: 'Evenings', query: 'status=open' })
  await keepPreset(tx, reader, { scope: 'coaches', name: 'by name', query: 'q=ann' })
  expect(await renamePreset(tx, reader, { id, name: 'By Name' })).toMatchObject({ reason: 'name_taken' })
  expect(await renamePreset(tx, reader, { id, name: 'After work' })).toMatchObject({ ok: true })
  expect((await readPresets(tx, reader, 'coaches')).map(({ name }) => name)).toEqual(['After work', 'by name'])
  expect((await readPresets(tx, reader, 'sessions')).map(({ name }) => name)).toEqual(['Evenings'])
  expect(await removePreset(tx, reader, id)).toMatchObject({ ok: true })
  expect(await removePreset(tx, reader, id)).toEqual(NOT_FOUND)
  for (let n = 0; n < 19; n++) await keepPreset(tx, reader, { scope: 'coaches', name: `n${n}`, query: 'q=x' })
  expect(await keepPreset(tx, reader, { scope: 'coaches', name: 'one more', query: 'q=x' })).toMatchObject({
    reason: 'too_many_presets',
  })
})

test('[IN06] what is kept is a query of ours and nothing that leads elsewhere', () => {
  const valid = (query: string) => KeepPreset.safeParse({ scope: 'coaches', name: 'x', query }).success
  expect(valid('q=tom%C3%A1s+%26+co&specialty=Rest')).toBe(true)
  for (const query of [
    '',
    'q=<script>',
    '//evil.example',
    'q=a b',
    'q=a#b',
    `q=${'a'.repeat(1001)}`,
    'q=\u0000',
    '?q=a',
  ]) {
    expect([query, valid(query)]).toEqual([query, false])
  }
})

test('[AZ01] [AZ02] another’s preset answers as none does; a visitor keeps nothing', { timeout: 30_000 }, async ({
  committed,
}) => {
  const api = await openApi(committed.at)
  const { mine, theirs, coach } = await withSystem('a test begins', async (tx) => ({
    mine: await signedIn(tx, await anAccount(tx)),
    theirs: await signedIn(tx, await anAccount(tx)),
    coach: await aCoach(tx),
  }))
  const from = '127.24.9.1'
  const made = await api.rest('POST', '/me/lists/coaches/presets', { name: 'x', query: 'q=a' }, { as: mine, from })
  expect([made.status, made.body.name]).toEqual([201, 'x'])
  const { id } = made.body
  for (const unknown of [id, crypto.randomUUID()]) {
    expect((await api.rest('PATCH', `/me/presets/${unknown}`, { name: 'y' }, { as: theirs, from })).status).toBe(404)
    expect((await api.rest('DELETE', `/me/presets/${unknown}`, undefined, { as: theirs, from })).status).toBe(404)
  }
  expect((await api.rest('GET', '/me/lists/coaches/presets', undefined, { as: theirs, from })).body).toEqual({
    presets: [],
  })
  for (const [method, path, body] of [
    ['GET', '/me/favourites', undefined],
    ['PUT', `/me/favourites/${coach.id}`, {}],
    ['GET', '/me/lists/coaches/presets', undefined],
    ['POST', '/me/lists/coaches/presets', { name: 'x', query: 'q=a' }],
    ['DELETE', `/me/presets/${id}`, undefined],
  ] as const) {
    expect((await api.rest(method, path, body, { from: '127.24.9.2' })).status, path).toBe(401)
  }
  expect((await api.rest('PUT', `/me/favourites/${coach.id}`, {}, { as: mine, from })).body).toEqual({
    coachIds: [coach.id],
  })
  expect((await api.rest('GET', '/coaches?only=favourites', undefined, { from: '127.24.9.2' })).body.items).toEqual([])
  await withSystem('a test goes on', async (tx) => {
    expect(await tx.select({ id: presets.id }).from(presets)).toEqual([{ id }])
    await tx.update(coaches).set({ status: 'paused' }).where(eq(coaches.id, coach.id))
  })
  expect((await api.rest('GET', '/coaches?only=favourites', undefined, { as: mine, from })).body.items).toEqual([])
  await withSystem('a test goes on', async (tx) => {
    const [row] = await tx.select({ accountId: presets.accountId }).from(presets)
    await eraseKept(String(row?.accountId))
  })
  await withSystem('a test ends', async (tx) => {
    expect([await tx.select().from(presets), await tx.select().from(favourites)]).toEqual([[], []])
  })
  await api.close()
})
