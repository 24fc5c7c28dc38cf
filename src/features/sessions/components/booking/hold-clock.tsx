'use client'
import { useTranslations } from 'next-intl'
import { CountdownStrip } from '#ui/countdown-strip.tsx'
import { clockOf } from '../../booking/rules.ts'
import { HOLD_MS } from '../../holds/rules.ts'
import { useNow } from '../use-now.ts'

type Props = {
  expiresAt: number
  /** The server's clock when it told. */
  now: number
  label: string
  slim?: boolean
  /** Tells screen readers at five minutes and at one; once on a page. */
  announce?: boolean
}

/** Counts a hold down. */
export function HoldClock({ expiresAt, now, label, slim = false, announce = false }: Props) {
  const t = useTranslations('Booking')
  const left = expiresAt - useNow(now, 1000)
  const said = left <= 60_000 ? t('left.one') : left <= 5 * 60_000 ? t('left.five') : ''
  return (
    <>
      <CountdownStrip label={label} time={clockOf(left)} left={left / HOLD_MS} slim={slim} />
      {announce && (
        <p role="status" className="sr-only">
          {left > 0 ? said : ''}
        </p>
      )}
    </>
  )
}
