'use client'
import { useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { useReader } from '#client/use-reader.ts'
import type { BookingAddress } from '../../booking/rules.ts'
import { rhythmOf, stepOf } from '../../booking/rules.ts'
import { nearestOf } from '../../holds/rules.ts'
import type { Rhythm } from '../../series/input.ts'
import { missingIn } from '../answers/missing-in.ts'
import { useSeries } from '../series/use-series.ts'
import { chosenOf } from './chosen.ts'
import { firstWeek } from './first-week.ts'
import type { BookingProps } from './props.ts'
import { useAddress } from './use-address.ts'
import { useHold } from './use-hold.ts'
import { useSlots } from './use-slots.ts'
import { useWritten } from './use-written.ts'

/** Where the wizard stands, and what can be done there. */
export function useBooking({ coach, offerings, reader: given, now, emailCode }: BookingProps) {
  const { address, go } = useAddress()
  const [isVisitor, setVisitor] = useState(emailCode !== null)
  const usual = useReader(given)
  const [chosenReader, setReader] = useState<Partial<Reader>>({})
  const hold = useHold(address.hold, now, isVisitor)
  const { session, isHeld, isOver } = hold
  const held = isHeld ? session : undefined
  const offering =
    offerings.find(({ id }) => id === address.offering) ?? (offerings.length === 1 ? offerings[0] : undefined)
  const step = stepOf({ ...address, offering: offering?.id }, isHeld, isVisitor)
  const week = firstWeek(address, session?.startsAt, usual, now)
  const { data: slots } = useSlots(coach.id, offering?.id, week)
  const written = useWritten(hold)
  const heading = useRef<HTMLHeadingElement>(null)

  const canRepeat = held !== undefined && !held.onRequest
  // Kept here as well: the address follows a moment later, and a choice shows at once.
  const [repeat, setRepeat] = useState(() => rhythmOf(address))
  const rhythm = canRepeat ? repeat : null
  const series = useSeries(held?.id, rhythm)
  const repeated = useRef<HTMLDivElement>(null)

  function show(to: BookingAddress) {
    go(to, 'push')
    heading.current?.focus()
  }
  function pick(startsAt: number) {
    if (!offering || startsAt === held?.startsAt) return
    hold.confirm.reset()
    hold.claim.reset()
    const handOn = written.carry()
    hold.take.mutate(
      { offeringId: offering.id, startsAt },
      {
        onSuccess: (taken) => {
          go({ offering: offering.id, day: address.day, hold: taken.id, every: address.every, times: address.times })
          handOn(taken)
        },
      },
    )
  }
  function choose(offeringId: string) {
    written.carry()
    if (held) hold.giveBack.mutate(held.id)
    go({ offering: offeringId, day: address.day }, address.offering ? 'replace' : 'push')
  }
  function chooseRhythm(wish: Rhythm | null) {
    hold.confirm.reset()
    setRepeat(wish)
    go({ ...address, every: wish?.everyWeeks, times: wish?.times })
  }
  async function confirm(id: string) {
    await written.settle(id)
    const onError = (error: unknown) => {
      series.hear(error)
      const missing = missingIn(error)
      if (missing.length === 0) return
      written.demand(missing)
      show({ ...address, step: 'agenda' })
    }
    await hold.confirm.mutateAsync({ id, starts: series.starts }, { onError })
  }
  async function bookAsClient(id: string) {
    // Signed in they are, whatever becomes of the hold.
    await hold.claim.mutateAsync(id).finally(() => setVisitor(false))
    await confirm(id)
  }

  // What is wrong with an answer stands at its field.
  const unconfirmed = missingIn(hold.confirm.error).length > 0 ? null : hold.confirm.error
  const unkept = step === 'agenda' ? null : written.refused
  return {
    ...{ address, step, isVisitor, offering, session, held, isOver, written, week },
    ...{ canRepeat, rhythm, series, repeated, heading },
    ...{ go, show, pick, choose, chooseRhythm, setReader },
    reader: { ...usual, ...chosenReader },
    isBooked: hold.isBooked,
    struck: hold.struck,
    /** Gives the time free on leaving. */
    leave: () => held && hold.giveBack.mutate(held.id),
    /** What is refused is in `refusal`. */
    confirm: (id: string) => confirm(id).catch(() => undefined),
    bookAsClient: (id: string) => bookAsClient(id).catch(() => undefined),
    chosen: offering && chosenOf(offering, held, address.start),
    busy: [hold.take, hold.confirm, hold.giveBack, hold.claim].some(({ isPending }) => isPending),
    refusal: unconfirmed ?? hold.claim.error ?? hold.take.error ?? unkept,
    /** The start that was asked for last. */
    wanted: hold.take.variables?.startsAt,
    /** Free times near the one whose hold ran out. */
    nearest: isOver && session ? nearestOf(slots?.starts ?? [], session.startsAt) : null,
  }
}

export type Booking = ReturnType<typeof useBooking>
