import { dayWord } from '#client/day-word.ts'
import { fill } from '#client/fill.ts'
import type { Reader } from '#client/format.ts'
import { cityOf, formatTime } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { BottomBar } from '#ui/shell/bottom-bar.tsx'
import type { RailOffering } from './rail-offering.ts'
import type { RailWords } from './rail-words.ts'

type Props = { chosen: number; offering: RailOffering; now: number; reader: Reader; words: RailWords }

/** On phones the choice stays in sight at the lower edge, with the way on. */
export function RailSummary({ chosen, offering, now, reader, words }: Props) {
  const { price, minutes } = offering
  return (
    <div data-bottom-bar>
      <BottomBar>
        <div className="min-w-0">
          <p className="font-semibold">
            {fill(words.summary, { day: dayWord(chosen, now, reader, words), time: formatTime(chosen, reader) })}
          </p>
          <p className="truncate text-sm text-text-muted">
            {fill(words.terms, { price, minutes: String(minutes), city: cityOf(reader.zone) })}
          </p>
        </div>
        <Button type="submit" variant="primary" size="lg">
          {words.book.none}
        </Button>
      </BottomBar>
    </div>
  )
}
