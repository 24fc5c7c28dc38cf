'use client'
import { fill } from '#client/fill.ts'
import { zoneLabel } from '#client/format.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { useReader } from '#client/use-reader.ts'

type Props = { now: number; reader: GivenReader; words: string; className?: string }

/** On whose clock the times of this page are: `words` is a sentence with `{zone}` in it. */
export function TimesNote({ now, reader: given, words, className }: Props) {
  const { zone, locale } = useReader(given)
  return <span className={className}>{fill(words, { zone: zoneLabel(zone, now, locale) })}</span>
}
