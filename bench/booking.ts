// M7: holds through the command beside the same SQL without it. M8: many clients, few slots.
import { pathToFileURL } from 'node:url'
import type { Person } from '#platform/db/actor.ts'
import type { Statement } from './booking-floor.ts'
import type { BenchPractice } from './booking-practice.ts'
import type { BenchRow } from './row.ts'

Object.assign(process.env, { BASE_URL: 'http://localhost:3000', LOOM_DATA: '.loom-bench', LOG_LEVEL: 'silent' })

const CLIENTS = 16
const EACH = 20
const SLICES = 8
const FLOOR_AT_LEAST = 0.5
const CROWD = 50
const TRIES = 20
const WORST_WAIT_MS = 1000
const DAY_MS = 86_400_000
/** Ten in the morning of a day that no horizon ends before. */
const TEN = Math.ceil(Date.now() / DAY_MS) * DAY_MS + 2 * DAY_MS + 10 * 3_600_000

/** M7 (holds a second through the command, beside the same SQL) and M8 (fifty clients on one slot, and on overlapping ones). */
export async function benchBooking(): Promise<BenchRow[]> {
  const { openPractice } = await import('./booking-practice.ts')
  const practice = await openPractice(CLIENTS)
  try {
    return [await benchHolds(practice), await benchCrowd(practice)]
  } finally {
    await practice.close()
  }
}

async function benchHolds(practice: BenchPractice): Promise<BenchRow> {
  const [{ id, idOf, CLIENTS: people }, floor, { withActor }, { holdSlot }, { confirmSession }] = await Promise.all([
    import('./booking-practice.ts'),
    import('./booking-floor.ts'),
    import('#platform/db/tx.ts'),
    import('#features/sessions/holds/commands.ts'),
    import('#features/sessions/confirmation/commands.ts'),
  ])
  const client = (n: number): Person => ({ kind: 'client', id: id('a', (n % people) + 1) })
  const hold = async (n: number) => {
    const result = await withActor(client(n), (tx) =>
      holdSlot(tx, client(n), { offeringId: id('f', n + 1), startsAt: TEN }),
    )
    if (!result.ok) throw new Error(`hold ${n}: ${result.reason}`)
    return result.value.id
  }
  const confirm = async (n: number, sessionId: string) => {
    const result = await withActor(client(n), (tx) => confirmSession(tx, client(n), sessionId))
    if (!result.ok) throw new Error(`confirmation ${n}: ${result.reason}`)
  }
  const wipe = () => practice.sql('truncate loom.sessions, loom.engagements, graphile_worker._private_jobs cascade')

  const statements = await floor.statementsOf(() => hold(0))
  const inserts = statements.filter(({ text }) => text.startsWith('insert into "loom"."sessions"'))
  const written = statements.flatMap(({ values }) => values).find((value) => isNewId(value))
  const plan = {
    clients: CLIENTS,
    each: EACH,
    write: ({ text, values }: Statement, n: number): Statement => {
      const sessionId = id('c', 1_000_000 + n)
      const own = <T>(value: T): T =>
        (typeof value === 'string'
          ? value
              .replaceAll(id('c', 1), id('c', n + 1))
              .replaceAll(id('f', 1), id('f', n + 1))
              .replaceAll(id('a', 1), id('a', (n % people) + 1))
              .replaceAll(String(written), sessionId)
          : Array.isArray(value)
            ? value.map(own)
            : value) as T
      return { text: own(text), values: values.map(own) }
    },
    computed: (text: string) =>
      (
        [
          ['c', 1, ':n + 1'],
          ['f', 1, ':n + 1'],
          ['a', 1, ':n + 1'],
          ['c', 1_000_000, ':n + 1000000'],
        ] as const
      ).reduce(
        (sql, [kind, n, expression]) =>
          sql
            .replaceAll(`'{${id(kind, n)}}'`, `('{' || ${idOf(kind, expression)} || '}')`)
            // A lock's key and the actor's name are texts; everything else is a uuid.
            .replaceAll(new RegExp(`(hashtext\\(|'loom\\.actor', )?'${id(kind, n)}'`, 'g'), (_, text?: string) =>
              text ? `${text}${idOf(kind, expression)}` : `${idOf(kind, expression)}::uuid`,
            ),
        // `set` takes no expression.
        text.replace(/set local loom\.actor = ('[^']+')/, `select set_config('loom.actor', $1, true)`),
      ),
  }
  const rates = { hold: [] as number[], confirm: [] as number[], floor: [] as number[], insert: [] as number[] }
  for (let slice = -1; slice < SLICES; slice++) {
    await wipe()
    const held: string[] = []
    const hold320 = await rate(async (n) => {
      held[n] = await hold(n)
    })
    const confirm320 = await rate((n) => confirm(n, held[n] as string))
    await wipe()
    const floor320 = await floor.runFloor(practice, statements, plan)
    await wipe()
    const insert320 = await floor.runBare(practice, inserts, plan)
    if (slice < 0) continue // warms up
    rates.hold.push(hold320)
    rates.confirm.push(confirm320)
    rates.floor.push(floor320)
    rates.insert.push(insert320)
  }
  const ratio = median(rates.hold.map((value, n) => value / (rates.floor[n] as number)))
  return {
    id: 'M7',
    work: `holds of ${CLIENTS} clients on 10,000 coaches, through the command`,
    figure: `${Math.round(median(rates.hold))} a second (confirmations: ${Math.round(median(rates.confirm))})`,
    beside: `the same ${statements.length} statements by ${floor.FLOOR} ${Math.round(median(rates.floor))}, ratio ${ratio.toFixed(2)}; bare inserts ${Math.round(median(rates.insert))}`,
    reach: `≥ ${FLOOR_AT_LEAST} of the same SQL`,
    met: ratio >= FLOOR_AT_LEAST,
  }
}

async function benchCrowd(practice: BenchPractice): Promise<BenchRow> {
  const [{ id }, { openApi }, { signedIn }, { withSystem }] = await Promise.all([
    import('./booking-practice.ts'),
    import('../tests/support/api.ts'),
    import('../tests/support/signed-in.ts'),
    import('#platform/db/tx.ts'),
  ])
  await practice.sql('truncate loom.sessions, loom.engagements cascade')
  const api = await openApi(practice.at)
  const jars = await withSystem('a bench begins', async (tx) => {
    const all = []
    for (let n = 1; n <= CROWD; n++) all.push(await signedIn(tx, { kind: 'client', id: id('a', n) }))
    return all
  })
  const waits: number[] = []
  const statuses = new Map<number, number>()
  /** Fifty at once, twenty times each, one after the other. Gives the sessions that somebody got. */
  const crowd = async (coach: number, startOf: (client: number, attempt: number) => number) => {
    const won = new Set<string>()
    await Promise.all(
      jars.map(async (as, client) => {
        for (let attempt = 0; attempt < TRIES; attempt++) {
          const wish = { offeringId: id('f', coach), startsAt: startOf(client, attempt) }
          const began = performance.now()
          const { status, body } = await api.call('sessions.hold', wish, {
            as,
            from: `127.8.${coach % 250}.${client + 1}`,
          })
          waits.push(performance.now() - began)
          statuses.set(status, (statuses.get(status) ?? 0) + 1)
          if (status === 200) won.add(body.id)
        }
      }),
    )
    return won.size
  }
  const onOne = await crowd(1, () => TEN)
  await practice.sql('truncate private.rate_limits')
  await crowd(2, (client, attempt) => TEN + ((client + attempt) % 4) * 15 * 60_000)
  await api.close()
  const { rows } = await practice.sql(`
    select count(*)::int as overlaps from loom.sessions a join loom.sessions b
      on a.coach_id = b.coach_id and a.id < b.id and a.blocked && b.blocked
      and a.status in ('held', 'confirmed') and b.status in ('held', 'confirmed')`)
  const { overlaps } = rows[0] as { overlaps: number }
  const errors = [...statuses].filter(([status]) => status >= 500).reduce((sum, [, count]) => sum + count, 0)
  const worst = Math.max(...waits)
  return {
    id: 'M8',
    work: `${CROWD} clients × ${TRIES} tries over HTTP on one slot, and on overlapping ones`,
    figure: `${onOne} winner, ${overlaps} overlaps, ${errors} answers of 5xx, median wait ${Math.round(median(waits))} ms, worst ${Math.round(worst)} ms (${[...statuses].map(([status, count]) => `${count} × ${status}`).join(', ')})`,
    beside: '–',
    reach: `1 winner, 0 overlaps, 0 of 5xx, worst wait ≤ ${WORST_WAIT_MS} ms`,
    met: onOne === 1 && overlaps === 0 && errors === 0 && worst <= WORST_WAIT_MS,
  }
}

/** Times a second that `work(n)` is done by all clients at once, each number once. */
async function rate(work: (n: number) => Promise<void>): Promise<number> {
  const began = performance.now()
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = 0; n < EACH; n++) await work(client * EACH + n)
    }),
  )
  return (CLIENTS * EACH) / ((performance.now() - began) / 1000)
}

const isNewId = (value: unknown) =>
  typeof value === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-4/.test(value) && !value.startsWith('00000000-')

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.table(await benchBooking())
  process.exit()
}
