import { useId } from 'react'
import { dayWord } from '#client/day-word.ts'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import type { RailWords } from './rail-words.ts'

type Props = {
  /** Of one day, in order. */
  starts: number[]
  chosen: number | undefined
  onChoose: (start: number) => void
  now: number
  reader: Reader
  words: RailWords
}

/** The free times of one day, four to a line. Radio buttons, so that arrow keys and the form know what to do. */
export function SlotDay({ starts, chosen, onChoose, now, reader, words }: Props) {
  const id = useId()
  const [first = now] = starts
  return (
    // biome-ignore lint/a11y/useSemanticElements: the fieldset is the whole choice; this is a day within it
    <div role="group" aria-labelledby={id} className="border-border border-t pt-3.5 pb-3.5">
      <p id={id} className="font-medium">
        {dayWord(first, now, reader, words)}
      </p>
      <div className="mt-2.25 grid grid-cols-4 gap-1.5">
        {starts.map((at) => (
          <label
            key={at}
            className="relative grid h-10 cursor-pointer place-items-center whitespace-nowrap rounded-md bg-primary-soft font-medium text-on-primary-soft transition-colors duration-(--dur-quick) hover:bg-soft-hover has-checked:bg-primary has-checked:text-on-primary has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2 max-desk:h-11"
          >
            <input
              type="radio"
              name="start"
              value={at}
              checked={at === chosen}
              onChange={() => onChoose(at)}
              className="sr-only"
            />
            <time dateTime={new Date(at).toISOString()}>{formatTime(at, reader)}</time>
          </label>
        ))}
      </div>
    </div>
  )
}
