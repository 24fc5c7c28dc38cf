import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { blanks } from '#client/fill.ts'
import type { GivenReader } from '#client/use-reader.ts'
import { Link } from '#ui/link.tsx'
import type { CoachLine } from '../input.ts'
import { FreeDay } from './free-day.tsx'
import { FreeSlots } from './free-slots.tsx'

type Props = Pick<CoachLine, 'handle' | 'name' | 'next'> & { price: ReactNode; now: number; reader: GivenReader }

/** The foot of a coach's card: the next free day with its times, and what it costs. */
export async function CoachCardTimes({ handle, name, next, price, now, reader }: Props) {
  const t = await getTranslations('Directory')
  const words = { today: t('today'), tomorrow: t('tomorrow'), slot: t('slot', blanks('day', 'time', 'name')) }
  const [first] = next?.starts ?? []
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-3">
        {first === undefined ? (
          <span className="text-sm text-text-muted">{t('notFree')}</span>
        ) : (
          <span className="text-sm">
            <span className="text-text-muted">{t('nextFree')}</span>{' '}
            <FreeDay at={first} {...{ now, reader, words }} className="whitespace-nowrap font-medium" />
          </span>
        )}
        {price}
      </p>
      {next && first !== undefined && (
        <FreeSlots
          {...{ handle, name, now, reader, words }}
          offeringId={next.offeringId}
          starts={next.starts}
          className="mt-2.5"
        >
          <Link
            href={`/coaches/${handle}`}
            prefetch={false}
            aria-label={t('moreOf', { name })}
            className="grid h-9 place-items-center whitespace-nowrap rounded-sm border border-border font-medium text-text-muted hover:bg-surface-hover hover:text-text max-sm:h-11 pointer-coarse:h-11"
          >
            {t('more')}
          </Link>
        </FreeSlots>
      )}
    </>
  )
}
