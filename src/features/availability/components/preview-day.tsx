'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatTime } from '#client/format.ts'
import { cx } from '#ui/class-names.ts'

const SLOTS_SHOWN = 9

type Props = {
  /** "Thu 26 Nov". */
  name: string
  /** Epoch milliseconds, in order. */
  starts: number[]
  added: Set<number>
  /** What is said instead of times. */
  none: string
  reader: Reader
}

/** The times of one day as clients see them; those that are not saved yet are outlined. */
export function PreviewDay({ name, starts, added, none, reader }: Props) {
  const t = useTranslations('Availability')
  const [all, showAll] = useState(false)
  const fresh = starts.filter((start) => added.has(start)).length
  const shown = all ? starts : starts.slice(0, SLOTS_SHOWN)
  if (starts.length === 0) {
    return (
      <li className="flex items-baseline justify-between gap-3 border-border border-b py-2.25">
        <span>{name}</span>
        <span className="text-text-muted text-xs">{none}</span>
      </li>
    )
  }
  return (
    <li className="border-border border-b py-3.25">
      <div className="flex items-baseline justify-between gap-3">
        <span className="font-medium">{name}</span>
        {fresh > 0 && <span className="text-text-muted text-xs">{t('fresh', { count: fresh })}</span>}
      </div>
      <ul className="mt-2.25 grid grid-cols-3 gap-1.5">
        {shown.map((start) => (
          <li
            key={start}
            data-new={added.has(start) || undefined}
            className={cx(
              'grid h-8 place-items-center rounded-sm font-medium text-sm max-desk:h-11 max-desk:text-base',
              added.has(start)
                ? 'text-primary inset-ring-[1.5px] inset-ring-primary'
                : 'bg-primary-soft text-on-primary-soft',
            )}
          >
            {formatTime(start, reader)}
          </li>
        ))}
      </ul>
      {starts.length > shown.length && (
        <button
          type="button"
          onClick={() => showAll(true)}
          className="hit-area mt-1.5 text-text-muted text-xs hover:text-text"
        >
          {t('more', { count: starts.length - shown.length })}
        </button>
      )}
    </li>
  )
}
