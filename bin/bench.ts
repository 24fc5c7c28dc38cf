// Measures what Loom promises, each figure beside its floor. `bin/bench M1 M7` runs only these. Never a test with a time limit.
import type { BenchRow } from '../bench/row.ts'

/** Each bench answers the rows named before it. */
const BENCHES: [ids: string[], run: () => Promise<BenchRow[]>][] = [
  [['M1', 'M2'], async () => (await import('../bench/slots.ts')).benchSlots()],
  [['M1', 'M6'], async () => (await import('../bench/api.ts')).benchApi()],
  [['M3'], async () => (await import('../bench/directory.ts')).benchDirectory()],
  [['M7', 'M8'], async () => (await import('../bench/booking.ts')).benchBooking()],
  [['M10'], async () => (await import('../bench/listing.ts')).benchListing()],
  [['M11'], async () => (await import('../bench/weight.ts')).benchWeight()],
  [['M12'], async () => (await import('../bench/pages.ts')).benchPages()],
]

const wanted = process.argv.slice(2)
const chosen = BENCHES.filter(([ids]) => wanted.length === 0 || ids.some((id) => wanted.includes(id)))
for (const [, run] of chosen) for (const row of await run()) print(row)
process.exit()

function print({ id, work, figure, beside, reach, met }: BenchRow) {
  console.log(`${met ? '✓' : '✗'} ${id}  ${work}\n      ${figure}; beside it ${beside}; to reach ${reach}`)
}
