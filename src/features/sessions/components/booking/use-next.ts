'use client'
import { useTranslations } from 'next-intl'
import { formatTime } from '#client/format.ts'
import type { Booking } from './use-booking.ts'

/** The way on from a step: its words, and what it does; undefined where the step has a button of its own, or none yet. */
export function useNext(booking: Booking): { label: string; run: () => void } | undefined {
  const t = useTranslations('Booking')
  const together = useTranslations('Series')
  const { address, step, held, isOver, isVisitor, written, rhythm, series, reader, show, pick } = booking
  const { start } = address
  if (step === 'time') {
    if (held) return { label: t('toAgenda'), run: () => show({ ...address, step: 'agenda' }) }
    if (start === undefined || isOver) return undefined
    return { label: t('holdIt', { time: formatTime(start, reader) }), run: () => pick(start) }
  }
  if (step === 'agenda') {
    return { label: t('toReview'), run: () => written.conclude() && show({ ...address, step: 'review' }) }
  }
  if (step !== 'review') return undefined
  if (rhythm && (series.isPending || series.error || series.open > 0)) {
    return { label: together('decide'), run: () => booking.repeated.current?.focus() }
  }
  if (isVisitor) return { label: t('toYou'), run: () => show({ ...address, step: 'you' }) }
  return {
    label: series.starts.length
      ? together('confirm', { count: series.starts.length + 1 })
      : t(held?.onRequest ? 'ask' : 'confirm'),
    run: () => held && booking.confirm(held.id),
  }
}
