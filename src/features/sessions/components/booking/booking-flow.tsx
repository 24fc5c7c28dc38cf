'use client'
import { useTranslations } from 'next-intl'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { BottomBar } from '#ui/shell/bottom-bar.tsx'
import { stepsFor } from '../../booking/rules.ts'
import { Booked } from './booked.tsx'
import { BookingHeader } from './booking-header.tsx'
import { HoldCalls } from './hold-calls.tsx'
import { HoldClock } from './hold-clock.tsx'
import { OfferingCards } from './offering-cards.tsx'
import type { BookingProps } from './props.ts'
import { StepPart } from './step-part.tsx'
import { Summary } from './summary.tsx'
import { Trouble } from './trouble.tsx'
import { useBooking } from './use-booking.ts'
import { useNext } from './use-next.ts'

/** Offering, time, agenda, review: from a coach to a confirmed session. Where one is stands in the address. */
export function BookingFlow(props: BookingProps) {
  const { coach, offerings, portrait, now } = props
  const t = useTranslations('Booking')
  const booking = useBooking(props)
  const next = useNext(booking)
  const { step, session, held, chosen, reader, busy } = booking
  const header = { ...props, isVisitor: booking.isVisitor, back: `/coaches/${coach.handle}` }
  if (booking.isBooked && session) {
    return (
      <>
        <BookingHeader {...header} step={5} />
        <main id="main" tabIndex={-1}>
          <Booked session={session} reader={reader} />
        </main>
      </>
    )
  }
  const primary = next && (
    <Button variant="primary" size="lg" full loading={busy} loadingLabel={t('busy')} onClick={next.run}>
      {next.label}
    </Button>
  )
  const time = chosen?.startsAt
  const label = time === undefined ? '' : t('holding', { time: formatTime(time, reader) })
  const clock = held && { label, expiresAt: held.holdExpiresAt ?? 0, now: held.now }
  return (
    <>
      <BookingHeader {...header} step={stepsFor(booking.isVisitor).indexOf(step)} onLeave={booking.leave} />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-(--content-max) items-start gap-14 px-4 pt-5 pb-44 outline-none desk:grid desk:grid-cols-[minmax(0,1fr)_21.25rem] desk:px-8 desk:pt-10 desk:pb-16 max-rail:desk:gap-8"
      >
        <div>
          <div className="flex items-center gap-3.5">
            {portrait}
            <div className="min-w-0">
              <p className="text-text-muted">{coach.name}</p>
              <h1 ref={booking.heading} tabIndex={-1} className="type-title outline-none">
                {t(`title.${step}`)}
              </h1>
            </div>
          </div>
          {(step === 'session' || step === 'time') && (
            <OfferingCards
              offerings={offerings}
              chosen={booking.offering?.id}
              locale={reader.locale}
              onChoose={booking.choose}
            />
          )}
          <Trouble
            over={booking.nearest}
            refused={booking.refusal ? { error: booking.refusal, startsAt: booking.wanted } : null}
            {...{ reader, now, busy }}
            onPick={booking.pick}
          />
          <StepPart {...props} booking={booking} />
        </div>
        {chosen && <Summary {...{ chosen, reader, now }} strip={clock && <HoldClock {...clock} />} actions={primary} />}
      </main>
      {clock && <HoldCalls {...clock} />}
      {chosen && next && (
        <BottomBar strip={clock && <HoldClock slim {...clock} />}>
          <p className="min-w-0 font-semibold">
            {time !== undefined &&
              t('dayTime', { day: formatShortDay(time, reader, now), time: formatTime(time, reader) })}
          </p>
          <div className="flex-none">{primary}</div>
        </BottomBar>
      )}
    </>
  )
}
