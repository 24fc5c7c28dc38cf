import { fill } from '#client/fill.ts'
import { Select } from '#ui/select.tsx'
import type { RailOffering } from './rail-offering.ts'
import type { RailWords } from './rail-words.ts'

type Props = {
  offerings: RailOffering[]
  offering: RailOffering
  words: RailWords
  onChange: (id: string) => void
}

/** What to book: a choice where there are several, one line where there is one. */
export function SlotOffering({ offerings, offering, words, onChange }: Props) {
  if (offerings.length === 1) {
    return (
      <p className="mt-3.5 mb-4 flex items-baseline gap-2">
        <input type="hidden" name="offering" value={offering.id} />
        <bdi className="min-w-0 break-words font-medium">{offering.name}</bdi>
        <span className="flex-none text-text-muted">{fill(words.minutes, { minutes: String(offering.minutes) })}</span>
        <span className="ml-auto flex-none font-semibold">{offering.price}</span>
      </p>
    )
  }
  return (
    <Select
      name="offering"
      aria-label={words.session}
      value={offering.id}
      onChange={(event) => onChange(event.target.value)}
      className="mt-3.5 mb-4 *:[select]:min-h-11"
    >
      {offerings.map(({ id, name, minutes, price }) => (
        <option key={id} value={id}>
          {fill(words.option, { offering: name, minutes: String(minutes), price })}
        </option>
      ))}
    </Select>
  )
}
