'use client'
import { localised } from '#client/localised.ts'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import { queryOf } from '../../booking/rules.ts'
import type { BookingProps } from './props.ts'
import { TimeStep } from './time-step.tsx'
import type { Booking } from './use-booking.ts'

type Props = Pick<BookingProps, 'coach' | 'now' | 'emailCode'> & { booking: Booking }

const loadAgendaStep = () => import('./agenda-step.tsx').then((m) => m.AgendaStep)
const loadReviewStep = () => import('./review-step.tsx').then((m) => m.ReviewStep)
const loadYouStep = () => import('./you-step.tsx').then((m) => m.YouStep)

/** What a step asks for. The steps after the first come once the page stands, long before somebody holds a time. */
export function StepPart({ coach, now, emailCode, booking }: Props) {
  const { address, step, offering, held, written, reader, busy, go, show } = booking
  const AgendaStep = useLater(loadAgendaStep)
  const ReviewStep = useLater(loadReviewStep)
  const YouStep = useLater(loadYouStep, emailCode !== null)
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
    if (!ReviewStep) return <Skeleton className="mt-7 h-96 max-w-(--reading-max)" />
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
    if (!YouStep) return <Skeleton className="mt-5 h-80 max-w-94" />
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
