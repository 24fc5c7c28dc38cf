'use client'
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
}

/** Counts a hold down. */
export function HoldClock({ expiresAt, now, label, slim = false }: Props) {
  const left = expiresAt - useNow(now, 1000)
  return <CountdownStrip label={label} time={clockOf(left)} left={left / HOLD_MS} slim={slim} />
}
