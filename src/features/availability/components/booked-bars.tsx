import { offsetAt } from '../zones/rules.ts'
import type { Booked } from './opened.ts'
import { HOUR_PX } from './range-block.tsx'

type Props = {
  booked: Booked[]
  /** The day number of the column, and the zone its times are read in. */
  day: number
  zone: string
  hours: { from: number; to: number }
}

const MINUTE = 60_000
const DAY_MIN = 1440

/** Where sessions are booked on a day: narrow bars at its edge. The lists of sessions say with whom. */
export function BookedBars({ booked, day, zone, hours }: Props) {
  const local = (ms: number) => ms / MINUTE + offsetAt(zone, Math.floor(ms / MINUTE)) - day * DAY_MIN
  return (
    <div aria-hidden="true" className="pointer-events-none absolute inset-y-0 right-2.5 z-10 w-1.5 overflow-hidden">
      {booked.map(({ id, startsAt, endsAt }) => {
        const [from, to] = [local(startsAt), local(endsAt)]
        if (to <= hours.from * 60 || from >= hours.to * 60) return null
        const top = ((from - hours.from * 60) / 60) * HOUR_PX
        return (
          <span
            key={id}
            style={{ top, height: ((to - from) / 60) * HOUR_PX }}
            className="absolute inset-x-0 rounded-xs bg-primary"
          />
        )
      })}
    </div>
  )
}
