import { readFile } from 'node:fs/promises'
import { pathToFileURL } from 'node:url'
import { slotCaseFile } from '#features/availability/cases/input.ts'
import { queryOf, scheduleOf } from '#features/availability/cases/rules.ts'
import { inOrder } from '#features/availability/ranges/rules.ts'
import type { SlotQuery } from '#features/availability/rules.ts'
import { listSlots } from '#features/availability/rules.ts'
import type { BenchRow } from './row.ts'

const BLOCKS = 10
const QUERIES_A_BLOCK = 4000
const REACH_US = 60

/** M1 (the pure engine: CPU of one slot query beside a bare loop) and M2 (slot cases answered rightly). */
export async function benchSlots(): Promise<BenchRow[]> {
  const file = new URL('../tests/cases/slot-cases.json', import.meta.url)
  const { cases } = slotCaseFile.parse(JSON.parse(await readFile(file, 'utf8')))
  const right = cases.filter((slotCase) => {
    const starts = listSlots(scheduleOf(slotCase.schedule), queryOf(slotCase))
    return JSON.stringify(starts.map((start) => new Date(start * 60_000))) === JSON.stringify(slotCase.expected)
  })
  const work = cases.find(({ id }) => id === 'ow-01')
  if (!work) throw new Error('the case ow-01 is missing')

  const schedule = scheduleOf(work.schedule)
  const unsorted = queryOf(work)
  const query = { ...unsorted, taken: inOrder(unsorted.taken) }
  const answer = JSON.stringify(listSlots(schedule, query))
  if (answer !== JSON.stringify(bareLoop(query))) throw new Error('the floor does other work than the engine')

  const [floor, engine, sorting] = medianCpu([
    () => bareLoop(query),
    () => listSlots(schedule, query),
    () => listSlots(schedule, unsorted),
  ])
  return [
    {
      id: 'M1',
      work: 'slot query ow-01, pure engine, rows in order as from the database',
      figure: `${us(engine)} CPU (${us(sorting)} when 200 busy ranges come unsorted)`,
      beside: `bare loop ${us(floor)}, ratio ${(engine / floor).toFixed(1)}`,
      reach: `≤ ${REACH_US} µs`,
      met: engine <= REACH_US,
    },
    {
      id: 'M2',
      work: 'slot cases',
      figure: `${right.length} of ${cases.length}`,
      beside: '–',
      reach: 'all',
      met: right.length === cases.length,
    },
  ]
}

/**
 * The floor of ow-01: the same starts from the same sorted rows by one loop that knows the hours, the terms and the
 * one change of the Berlin clock in the window by heart.
 */
function bareLoop({ from, to, taken }: SlotQuery): number[] {
  const starts: number[] = []
  const summer = Date.UTC(2027, 2, 28, 1) / 60_000
  let next = 0
  let cursor = from
  for (let day = Math.floor(from / 1440); day * 1440 < to; day++) {
    const weekday = (day + 4) % 7
    if (weekday === 0 || weekday === 6) continue
    for (let half = 0; half < 2; half++) {
      const open = day * 1440 + (half === 0 ? 480 : 720) - (day * 1440 < summer ? 0 : 60)
      const close = Math.min(open + (half === 0 ? 180 : 240), to)
      cursor = Math.max(cursor, open)
      while (cursor < close) {
        const event = taken[next]
        const free = event && event.start - 10 < close ? event.start - 10 : close
        for (let start = Math.ceil(cursor / 15) * 15; start + 45 <= free; start += 15) starts.push(start)
        if (!event || free === close) break
        cursor = Math.max(cursor, event.end + 10)
        next++
      }
    }
  }
  return starts
}

/** Median CPU µs of one call of each, measured in turn so that a busy machine slows all of them alike. */
function medianCpu<const T extends readonly (() => unknown)[]>(variants: T): { [K in keyof T]: number } {
  const blocks = variants.map(() => [] as number[])
  for (let block = -1; block < BLOCKS; block++) {
    for (const [n, variant] of variants.entries()) {
      const before = process.cpuUsage()
      for (let i = 0; i < QUERIES_A_BLOCK; i++) variant()
      const { user, system } = process.cpuUsage(before)
      // The first block warms up.
      if (block >= 0) blocks[n]?.push((user + system) / QUERIES_A_BLOCK)
    }
  }
  return blocks.map((times) => times.sort((a, b) => a - b)[BLOCKS / 2] ?? Number.NaN) as { [K in keyof T]: number }
}

function us(microseconds: number): string {
  return `${microseconds.toFixed(1)} µs`
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await benchSlots())
