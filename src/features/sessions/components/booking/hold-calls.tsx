'use client'
import { useTranslations } from 'next-intl'
import { useNow } from '../use-now.ts'

type Props = { expiresAt: number; now: number }

/** Tells screen readers of the time left at five minutes and at one, not every second. */
export function HoldCalls({ expiresAt, now }: Props) {
  const t = useTranslations('Booking')
  const left = expiresAt - useNow(now, 1000)
  const call = left <= 0 || left > 5 * 60_000 ? '' : t(left <= 60_000 ? 'left.one' : 'left.five')
  return (
    <p role="status" className="sr-only">
      {call}
    </p>
  )
}
