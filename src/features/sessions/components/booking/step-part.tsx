'use client'
import { localised } from '#client/localised.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import { queryOf } from '../../booking/rules.ts'
import type { BookingProps } from './props.ts'
import { ReviewStep } from './review-step.tsx'
import { TimeStep } from './time-step.tsx'
import type { Booking } from './use-booking.ts'
import { YouStep } from './you-step.tsx'

type Props = Pick<BookingProps, 'coach' | 'now' | 'emailCode'> & { booking: Booking }

const loadAgendaStep = () => import('./agenda-step.tsx').then((m) => m.AgendaStep)

/** What a step asks for. */
export function StepPart({ coach, now, emailCode, booking }: Props) {
  const { address, step, offering, held, written, reader, busy, go, show } = booking
  const AgendaStep = useLater(loadAgendaStep)
  if (step === 'time' && offering) {
    return (
      <TimeStep
        key={offering.id}
        {...{ coach, reader, now, held, busy }}
        offeringId={offering.id}
        firstWeek={booking.week}
        day={address.day}
        start={booking.isOver ? undefined : address.start}
        struck={booking.struck}
        onDay={(day) => go({ ...address, day })}
        onPick={booking.pick}
        onReader={(change) => booking.setReader((before) => ({ ...before, ...change }))}
      />
    )
  }
  if (step === 'agenda') {
    if (!AgendaStep) return <Skeleton className="mt-7 h-66 max-w-(--reading-max)" />
    return <AgendaStep {...{ coach, written }} />
  }
  if (step === 'review' && held) {
    const { series, rhythm, repeated } = booking
    return (
      <ReviewStep
        {...{ coach, written, reader, now }}
        session={held}
        repeat={booking.canRepeat ? { series, rhythm, busy, part: repeated, onRhythm: booking.chooseRhythm } : null}
        onTime={() => show({ ...address, step: undefined })}
        onAgenda={() => show({ ...address, step: 'agenda' })}
      />
    )
  }
  if (step === 'you' && held && emailCode) {
    const here = localised(`/book/${coach.handle}${queryOf(address)}`, reader.locale)
    return (
      <YouStep
        {...emailCode}
        reader={reader}
        signInHref={`/sign-in?next=${encodeURIComponent(here)}`}
        onDone={() => booking.bookAsClient(held.id)}
      />
    )
  }
  return null
}
