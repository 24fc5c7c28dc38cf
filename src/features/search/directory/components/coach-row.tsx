import { getTranslations } from 'next-intl/server'
import { blanks } from '#client/fill.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { KeepCoach } from '#features/search/favourites/components/keep-coach.tsx'
import { Avatar } from '#ui/avatar.tsx'
import { Link } from '#ui/link.tsx'
import type { CoachLine } from '../input.ts'
import { CoachPrice } from './coach-price.tsx'
import { CoachRating } from './coach-rating.tsx'
import { FreeDay } from './free-day.tsx'
import { FreeSlots } from './free-slots.tsx'
import { languagesLine } from './languages.ts'

type Props = { coach: CoachLine; now: number; reader: GivenReader; here: string }

/** A coach in the list, on one line: to look through many. */
export async function CoachRow({ coach, now, reader, here }: Props) {
  const t = await getTranslations('Directory')
  const { id, handle, name, headline, languages, rating, rate, next } = coach
  const words = { today: t('today'), tomorrow: t('tomorrow'), slot: t('slot', blanks('day', 'time', 'name')) }
  const [first] = next?.starts ?? []
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)_auto] items-center gap-x-3.5 gap-y-2.5 border-border border-b py-4 rail:grid-cols-[3rem_minmax(0,1fr)_14rem_auto] rail:gap-x-5">
      <Avatar id={id} name={name} size={48} />
      <div className="min-w-0">
        <h2 className="type-group">
          <Link href={`/coaches/${handle}`} prefetch={false} className="break-words hover:text-primary">
            <bdi>{name}</bdi>
          </Link>
        </h2>
        <p dir="auto" className="break-words">
          {headline}
        </p>
        <p className="mt-0.5 flex flex-wrap gap-x-3 text-sm text-text-muted">
          {rating && <CoachRating rating={rating} locale={reader.locale} />}
          <span>{languagesLine(languages, reader.locale)}</span>
        </p>
      </div>
      <KeepCoach coach={coach} here={here} className="self-start rail:order-last rail:self-center" />
      <div className="max-rail:col-span-3">
        <p className="mb-2 flex flex-wrap items-baseline justify-between gap-x-3 text-sm">
          {first === undefined ? (
            <span className="text-text-muted">{t('notFree')}</span>
          ) : (
            <FreeDay at={first} {...{ now, reader, words }} className="whitespace-nowrap font-medium" />
          )}
          <CoachPrice rate={rate} locale={reader.locale} />
        </p>
        {next && first !== undefined && (
          <FreeSlots {...{ handle, name, now, reader, words }} offeringId={next.offeringId} starts={next.starts} />
        )}
      </div>
    </li>
  )
}
