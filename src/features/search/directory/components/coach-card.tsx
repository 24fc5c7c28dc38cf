import type { GivenReader } from '#client/use-reader.ts'
import { KeepCoach } from '#features/search/favourites/components/keep-coach.tsx'
import { Avatar } from '#ui/avatar.tsx'
import { Link } from '#ui/link.tsx'
import type { CoachLine } from '../input.ts'
import { CoachCardTimes } from './coach-card-times.tsx'
import { CoachPrice } from './coach-price.tsx'
import { CoachRating } from './coach-rating.tsx'
import { languagesLine } from './languages.ts'

type Props = { coach: CoachLine; now: number; reader: GivenReader; here: string }

/** A coach in the list: who, what about, what others think, in which languages, at which price, free when. */
export function CoachCard({ coach, now, reader, here }: Props) {
  const { id, handle, name, headline, opening, specialties, languages, rating, rate, next } = coach
  return (
    <li className="flex min-w-0 flex-col rounded-lg border border-border bg-surface px-5 pt-5 pb-4 transition-colors duration-(--dur-quick) hover:border-border-strong">
      <div className="flex items-start gap-3.5">
        <Avatar id={id} name={name} size={64} />
        <div className="min-w-0 flex-1">
          <h2 className="type-group">
            <Link href={`/coaches/${handle}`} prefetch={false} className="break-words hover:text-primary">
              <bdi>{name}</bdi>
            </Link>
          </h2>
          <p dir="auto" className="break-words font-medium">
            {headline}
          </p>
        </div>
        <KeepCoach coach={coach} here={here} className="-mt-2 -mr-2" />
      </div>
      {opening && (
        <p dir="auto" className="mt-3.5 line-clamp-3 break-words text-text-muted leading-5.25">
          {opening}
        </p>
      )}
      <div className="mt-2.5 mb-4 flex flex-col gap-0.5 text-sm">
        {rating && <CoachRating rating={rating} locale={reader.locale} />}
        {specialties.length > 0 && (
          <p dir="auto" className="break-words">
            {specialties.join(', ')}
          </p>
        )}
        <p className="text-text-muted">{languagesLine(languages, reader.locale)}</p>
      </div>
      <div className="mt-auto border-border border-t pt-3">
        <CoachCardTimes
          {...{ handle, name, next, now, reader }}
          price={<CoachPrice rate={rate} locale={reader.locale} />}
        />
      </div>
    </li>
  )
}
