// A calendar file to the times in which its owner is busy. Pure, and as slow as the file wants it to be: it runs in a
// thread of its own (read-busy.ts).
import ICAL from 'ical.js'
import type { Contents } from './contents.ts'
import { contentsOf } from './contents.ts'
import type { Clocks, Entry } from './entry.ts'
import { dayOf, readEntry } from './entry.ts'
import type { Budget, Moment } from './occurrences.ts'
import { newBudget, startsOf, TooMuch } from './occurrences.ts'
import type { Clock } from './zone-clock.ts'
import { clockIn, clockOf, isZone } from './zone-clock.ts'

export type BusyAsk = {
  text: string
  /** Epoch milliseconds, half-open. */
  from: number
  to: number
  /** For times without a zone and for whole days, unless the calendar names its own. */
  zone: string
  /** Addresses of whoever the calendar belongs to: what they declined does not block. */
  owners: string[]
}

/** `uid` only where it could be the id of one of our own rows. */
export type BusyTime = { start: number; end: number; uid: string | null }

export type Busy =
  | { ok: true; times: BusyTime[] /** Events that could not be understood, and so do not block. */; unread: number }
  | { ok: false; why: 'not_a_calendar' | 'too_much' }

const MOST_EVENTS = 20_000

export function busyTimes(ask: BusyAsk): Busy {
  const contents = contentsOf(
    ask.text,
    ask.owners.map((owner) => owner.toLowerCase()),
  )
  if (!contents) return { ok: false, why: 'not_a_calendar' }
  if (contents.events.length + contents.freeBusy.length > MOST_EVENTS) return { ok: false, why: 'too_much' }
  const clocks = clocksOf(contents, ask.zone)
  const { entries, unread } = readEntries(contents.events, clocks)
  try {
    const budget = newBudget()
    const times = [...takePlace(entries, ask, budget)].map(([start, end, uid]) => timeOf(start, end, uid, ask))
    return { ok: true, times: [...times, ...busyIn(contents.freeBusy, ask)], unread }
  } catch (error) {
    if (error instanceof TooMuch) return { ok: false, why: 'too_much' }
    throw error
  }
}

function clocksOf({ zones, zone }: Contents, fallback: string): Clocks {
  const given = new Map<string, ICAL.Component>()
  for (const text of zones) {
    try {
      const component = new ICAL.Component(ICAL.parse(text))
      given.set(String(component.getFirstPropertyValue('tzid') ?? ''), component)
    } catch {
      // A zone that cannot be read is as good as one that is missing.
    }
  }
  const own = zone && isZone(zone) ? clockIn(zone) : clockIn(fallback)
  const found = new Map<string, Clock>()
  return (tzid) => {
    if (tzid === undefined) return own
    const clock = found.get(tzid) ?? clockOf(tzid, given) ?? own
    found.set(tzid, clock)
    return clock
  }
}

function readEntries(events: string[], clocks: Clocks): { entries: Entry[]; unread: number } {
  const entries: Entry[] = []
  for (const text of events) {
    try {
      entries.push(readEntry(text, clocks))
    } catch {
      // One entry that makes no sense leaves the others as they are; how many there were is said.
    }
  }
  return { entries, unread: events.length - entries.length }
}

type Range = [start: number, end: number, uid: string]

function* takePlace(entries: Entry[], { from, to }: BusyAsk, budget: Budget): Generator<Range> {
  const changes = Map.groupBy(
    entries.filter((entry) => entry.insteadOf),
    (entry) => entry.uid,
  )
  for (const entry of entries) {
    const moments = entry.insteadOf
      ? [first(entry)]
      : occurrencesOf(entry, changes.get(entry.uid) ?? [], from, to, budget)
    for (const moment of moments) {
      const end = entry.endOf(moment)
      if (!entry.blocks || end <= moment.at || end <= from || moment.at >= to) continue
      if (--budget.times < 0) throw new TooMuch()
      yield [moment.at, end, entry.uid]
    }
    for (const change of changes.get(entry.uid) ?? []) {
      if (!entry.insteadOf && change.insteadOf?.andLater) yield* later(entry, change, from, to, budget)
    }
  }
}

const first = ({ start, clock }: Entry): Moment => ({ wall: start, at: clock(start) })

/** The occurrences of a series that are still as it says. */
function* occurrencesOf(entry: Entry, changes: Entry[], from: number, to: number, budget: Budget): Generator<Moment> {
  const changedFrom = Math.min(...changes.flatMap(({ insteadOf: i }) => (i?.andLater ? [i.moment.at] : [])))
  const seen = new Set<number>()
  for (const moment of all(entry, from, to, budget)) {
    if (seen.has(moment.at) || isExcepted(entry, moment) || moment.at >= changedFrom) continue
    seen.add(moment.at)
    if (!changes.some((change) => isInsteadOf(change, moment))) yield moment
  }
}

function* all(entry: Entry, from: number, to: number, budget: Budget): Generator<Moment> {
  const begin = first(entry)
  if (entry.rules.length === 0) yield begin
  else yield* startsOf({ ...entry, longest: Math.max(0, entry.endOf(begin) - begin.at) }, from, to, budget)
  yield* entry.more
}

const isExcepted = ({ except }: Entry, { at, wall }: Moment) => except.at.has(at) || except.days.has(dayOf(wall))

function isInsteadOf({ insteadOf }: Entry, { at, wall }: Moment): boolean {
  if (!insteadOf) return false
  const { moment } = insteadOf
  return moment.at === at || (moment.wall.isDate && dayOf(moment.wall) === dayOf(wall))
}

/** What comes after a change "of this and all later ones": the series, shifted as that one was. */
function* later(series: Entry, change: Entry, from: number, to: number, budget: Budget): Generator<Range> {
  const since = change.insteadOf?.moment.at ?? 0
  const begin = first(change)
  const shift = begin.at - since
  const length = change.endOf(begin) - begin.at
  if (!change.blocks || length <= 0) return
  for (const moment of all(series, from - shift - length, to - shift, budget)) {
    const start = moment.at + shift
    if (moment.at <= since || isExcepted(series, moment) || start >= to || start + length <= from) continue
    if (--budget.times < 0) throw new TooMuch()
    yield [start, start + length, series.uid]
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

const timeOf = (start: number, end: number, uid: string, { from, to }: BusyAsk): BusyTime => ({
  start: Math.max(start, from),
  end: Math.min(end, to),
  uid: UUID.test(uid) ? uid : null,
})

/** What a calendar that shows no events says of itself: busy from here to there. */
function busyIn(parts: string[], ask: BusyAsk): BusyTime[] {
  return parts.flatMap((text) => {
    try {
      const component = new ICAL.Component(ICAL.parse(text))
      return component
        .getAllProperties('freebusy')
        .filter((one) => String(one.getParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
        .flatMap((one) => one.getValues() as unknown[])
        .flatMap((value) => (value instanceof ICAL.Period ? [[msOf(value.start), msOf(value.getEnd())] as const] : []))
        .filter(([start, end]) => end > start && end > ask.from && start < ask.to)
        .map(([start, end]) => timeOf(start, end, '', ask))
    } catch {
      return []
    }
  })
}

/** Times of free/busy lists are always in UTC. */
const msOf = (time: ICAL.Time) => time.toUnixTime() * 1000
