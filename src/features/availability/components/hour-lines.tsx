import type { ClockWords } from './clock-words.ts'
import { HOUR_PX } from './range-block.tsx'

/** Every second hour of the grid, as a line with its time. */
export function HourLines({ hours, words }: { hours: { from: number; to: number }; words: ClockWords }) {
  const marks = Array.from({ length: Math.ceil((hours.to - hours.from) / 2) - 1 }, (_, at) => hours.from + 2 * (at + 1))
  return (
    <div aria-hidden="true">
      {marks.map((hour) => (
        <div
          key={hour}
          style={{ top: (hour - hours.from) * HOUR_PX }}
          className="pointer-events-none absolute inset-x-0 border-border border-t"
        >
          <span className="absolute left-0 -translate-y-1/2 bg-background pr-1.5 text-text-faint text-xs">
            {words.time(hour * 60)}
          </span>
        </div>
      ))}
    </div>
  )
}
