import type { GivenReader } from '#client/use-reader.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Link } from '#ui/link.tsx'
import { FreeDay } from './free-day.tsx'
import type { SlotWords } from './free-slots.tsx'
import { FreeSlots } from './free-slots.tsx'
import { languagesLine } from './languages.ts'
import type { FreeCoachLine } from './soonest.ts'

type Props = {
  coach: FreeCoachLine
  now: number
  reader: GivenReader
  words: SlotWords
}

/** A coach who is free soon, as a line: who, what about, in which languages, when. */
export function FreeCoach({ coach, now, reader, words }: Props) {
  const { id, handle, name, headline, languages, next } = coach
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)] items-center gap-x-3.5 gap-y-2.5 border-border border-b py-4 desk:grid-cols-[3rem_minmax(0,1.6fr)_minmax(0,1fr)_13.5rem] desk:gap-x-5">
      <Avatar id={id} name={name} size={48} />
      <div className="min-w-0">
        <h3 className="type-group">
          <Link href={`/coaches/${handle}`} prefetch={false} className="break-words hover:text-primary">
            <bdi>{name}</bdi>
          </Link>
        </h3>
        <p dir="auto" className="break-words text-text-muted">
          {headline}
        </p>
      </div>
      <div className="max-desk:col-span-2">
        <FreeDay {...{ now, reader, words }} at={next.starts[0] ?? now} className="block font-medium" />
        <p className="text-text-muted max-desk:hidden">{languagesLine(languages, reader.locale)}</p>
      </div>
      <FreeSlots
        {...{ handle, name, now, reader, words }}
        offeringId={next.offeringId}
        starts={next.starts}
        className="max-desk:col-span-2 desk:justify-end desk:auto-cols-[4.25rem]"
      />
    </li>
  )
}
