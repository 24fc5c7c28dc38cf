'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { useReader } from '#client/use-reader.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { BottomBar } from '#ui/shell/bottom-bar.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useLater } from '#ui/use-later.ts'
import type { BookingAddress } from '../../booking/rules.ts'
import { queryOf, rhythmOf, stepOf, stepsFor } from '../../booking/rules.ts'
import { nearestOf } from '../../holds/rules.ts'
import { missingIn } from '../answers/missing-in.ts'
import { useSeries } from '../series/use-series.ts'
import { Booked } from './booked.tsx'
import { BookingHeader } from './booking-header.tsx'
import { chosenOf } from './chosen.ts'
import { firstWeek } from './first-week.ts'
import { HoldCalls } from './hold-calls.tsx'
import { HoldClock } from './hold-clock.tsx'
import { OfferingCards } from './offering-cards.tsx'
import type { BookingProps } from './props.ts'
import { ReviewStep } from './review-step.tsx'
import { Summary } from './summary.tsx'
import { TimeStep } from './time-step.tsx'
import { Trouble } from './trouble.tsx'
import { useAddress } from './use-address.ts'
import { useHold } from './use-hold.ts'
import { useSlots } from './use-slots.ts'
import { useWritten } from './use-written.ts'
import { YouStep } from './you-step.tsx'

const loadAgendaStep = () => import('./agenda-step.tsx').then((m) => m.AgendaStep)

/** Offering, time, agenda, review: from a coach to a confirmed session. Where one is stands in the address. */
export function BookingFlow({ coach, offerings, reader: given, practice, now, emailCode }: BookingProps) {
  const t = useTranslations('Booking')
  const together = useTranslations('Series')
  const { address, go } = useAddress()
  const [isVisitor, setVisitor] = useState(emailCode !== null)
  const usual = useReader(given)
  const [chosenReader, setReader] = useState<Partial<Reader>>({})
  const reader = { ...usual, ...chosenReader }
  const hold = useHold(address.hold, now, isVisitor)
  const { session, isHeld, isOver } = hold
  const held = isHeld ? session : undefined
  const offering =
    offerings.find(({ id }) => id === address.offering) ?? (offerings.length === 1 ? offerings[0] : undefined)
  const step = stepOf({ ...address, offering: offering?.id }, isHeld, isVisitor)
  const week = firstWeek(address, session?.startsAt, usual, now)
  const { data: slots } = useSlots(coach.id, offering?.id, week)
  const written = useWritten(hold)
  const AgendaStep = useLater(loadAgendaStep)
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
  const next = {
    session: undefined,
    time: held
      ? { label: t('toAgenda'), run: () => show({ ...address, step: 'agenda' as const }) }
      : address.start !== undefined && !isOver
        ? { label: t('holdIt', { time: formatTime(address.start, reader) }), run: () => pick(address.start as number) }
        : undefined,
    agenda: {
      label: t('toReview'),
      run: () => {
        if (written.conclude()) show({ ...address, step: 'review' as const })
      },
    },
    you: undefined,
    review:
      rhythm && (series.isPending || series.error || series.open > 0)
        ? { label: together('decide'), run: () => repeated.current?.focus() }
        : isVisitor
          ? { label: t('toYou'), run: () => show({ ...address, step: 'you' as const }) }
          : {
              label: series.starts.length
                ? together('confirm', { count: series.starts.length + 1 })
                : t(held?.onRequest ? 'ask' : 'confirm'),
              run: () => held && confirm(held.id).catch(() => undefined),
            },
  }[step]

  async function bookAsClient(id: string) {
    // Signed in they are, whatever becomes of the hold.
    await hold.claim.mutateAsync(id).finally(() => setVisitor(false))
    await confirm(id)
  }

  if (hold.isBooked && session) {
    return (
      <>
        <BookingHeader {...{ coach, practice, isVisitor }} step={5} back={`/coaches/${coach.handle}`} />
        <main id="main" tabIndex={-1}>
          <Booked session={session} reader={reader} />
        </main>
      </>
    )
  }
  const busy = [hold.take, hold.confirm, hold.giveBack, hold.claim].some(({ isPending }) => isPending)
  // What is wrong with an answer stands at its field.
  const unconfirmed = missingIn(hold.confirm.error).length > 0 ? null : hold.confirm.error
  const unkept = step === 'agenda' ? null : written.refused
  const refusal = unconfirmed ?? hold.claim.error ?? hold.take.error ?? unkept
  const primary = next && (
    <Button variant="primary" size="lg" full loading={busy} loadingLabel={t('busy')} onClick={() => void next.run()}>
      {next.label}
    </Button>
  )
  const chosen = offering && chosenOf(offering, held, address.start)
  const time = chosen?.startsAt
  const label = time === undefined ? '' : t('holding', { time: formatTime(time, reader) })
  return (
    <>
      <BookingHeader
        {...{ coach, practice, isVisitor }}
        step={stepsFor(isVisitor).indexOf(step)}
        back={`/coaches/${coach.handle}`}
        onLeave={() => held && hold.giveBack.mutate(held.id)}
      />
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto max-w-(--content-max) items-start gap-14 px-4 pt-5 pb-44 outline-none desk:grid desk:grid-cols-[minmax(0,1fr)_21.25rem] desk:px-8 desk:pt-10 desk:pb-16 max-rail:desk:gap-8"
      >
        <div>
          <div className="flex items-center gap-3.5">
            <Avatar id={coach.id} name={coach.name} size={48} />
            <div className="min-w-0">
              <p className="text-text-muted">{coach.name}</p>
              <h1 ref={heading} tabIndex={-1} className="type-title outline-none">
                {t(`title.${step}`)}
              </h1>
            </div>
          </div>
          {(step === 'session' || step === 'time') && (
            <OfferingCards offerings={offerings} chosen={offering?.id} locale={reader.locale} onChoose={choose} />
          )}
          <Trouble
            over={isOver && session ? nearestOf(slots?.starts ?? [], session.startsAt) : null}
            refused={refusal ? { error: refusal, startsAt: hold.take.variables?.startsAt } : null}
            {...{ reader, now, busy }}
            onPick={pick}
          />
          {step === 'time' && offering && (
            <TimeStep
              key={offering.id}
              {...{ coach, reader, now, held, busy }}
              offeringId={offering.id}
              firstWeek={week}
              day={address.day}
              start={isOver ? undefined : address.start}
              struck={hold.struck}
              onDay={(day) => go({ ...address, day })}
              onPick={pick}
              onReader={(change) => setReader((before) => ({ ...before, ...change }))}
            />
          )}
          {step === 'agenda' &&
            (AgendaStep ? (
              <AgendaStep {...{ coach, written }} />
            ) : (
              <Skeleton className="mt-7 h-66 max-w-(--reading-max)" />
            ))}
          {step === 'review' && held && (
            <ReviewStep
              {...{ coach, written, reader, now }}
              session={held}
              repeat={
                canRepeat
                  ? {
                      ...{ series, rhythm, busy },
                      part: repeated,
                      onRhythm: (wish) => {
                        hold.confirm.reset()
                        setRepeat(wish)
                        go({ ...address, every: wish?.everyWeeks, times: wish?.times })
                      },
                    }
                  : null
              }
              onTime={() => show({ ...address, step: undefined })}
              onAgenda={() => show({ ...address, step: 'agenda' })}
            />
          )}
          {step === 'you' && held && emailCode && (
            <YouStep
              {...emailCode}
              reader={reader}
              signInHref={`/sign-in?next=${encodeURIComponent(localised(`/book/${coach.handle}${queryOf(address)}`, reader.locale))}`}
              onDone={() => bookAsClient(held.id).catch(() => undefined)}
            />
          )}
        </div>
        {chosen && (
          <Summary
            {...{ chosen, reader, now }}
            strip={held && <HoldClock label={label} expiresAt={held.holdExpiresAt ?? 0} now={held.now} />}
            actions={primary}
          />
        )}
      </main>
      {held && <HoldCalls expiresAt={held.holdExpiresAt ?? 0} now={held.now} />}
      {chosen && next && (
        <BottomBar strip={held && <HoldClock slim label={label} expiresAt={held.holdExpiresAt ?? 0} now={held.now} />}>
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
