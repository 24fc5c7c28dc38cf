'use client'
import { dayWord } from '#client/day-word.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { useReader } from '#client/use-reader.ts'

export type DayWords = { today: string; tomorrow: string }

type Props = { at: number; now: number; reader: GivenReader; words: DayWords; className?: string }

/** The day of an instant on the reader's calendar: Today, Tomorrow, Thu 26 Nov. */
export function FreeDay({ at, now, reader: given, words, className }: Props) {
  const reader = useReader(given)
  return (
    <time dateTime={new Date(at).toISOString()} className={className}>
      {dayWord(at, now, reader, words)}
    </time>
  )
}
