// The booking wizard's state and what it makes of it. Pure: server and browser agree on it.

const DAY_MS = 86_400_000
const WEEKS = 5

const STEPS = ['session', 'time', 'agenda', 'review'] as const
/** Last, and only for visitors: who is booking. */
const OF_VISITOR = 'you'
export type Step = (typeof STEPS)[number] | typeof OF_VISITOR

/** The steps of a wizard, in order. */
export const stepsFor = (isVisitor: boolean): readonly Step[] => (isVisitor ? [...STEPS, OF_VISITOR] : STEPS)

/** Everything of the wizard that survives a reload: it stands in the address. */
export type BookingAddress = {
  /** The offering chosen. */
  offering?: string
  /** The slot chosen on another page, epoch milliseconds; not held yet. */
  start?: number
  /** The plain day looked at, `2027-03-26`. */
  day?: string
  /** The session that is held, or was. */
  hold?: string
  step?: 'agenda' | 'review' | 'you'
  /** Again each week or every second one, and how many times with the first; both or none. */
  every?: 1 | 2
  times?: number
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Reads what is known of an address; what somebody bent is left out. */
export function addressFrom(params: URLSearchParams): BookingAddress {
  const [offering, day, hold, step] = ['offering', 'day', 'hold', 'step'].map((name) => params.get(name))
  const start = Number(params.get('start') ?? Number.NaN)
  return {
    ...(offering && UUID.test(offering) ? { offering } : {}),
    ...(Number.isSafeInteger(start) && start > 0 ? { start } : {}),
    ...(day && isDay(day) ? { day } : {}),
    ...(hold && UUID.test(hold) ? { hold } : {}),
    ...(step === 'agenda' || step === 'review' || step === 'you' ? { step } : {}),
    ...rhythmFrom(params.get('every'), params.get('times')),
  }
}

function rhythmFrom(every: string | null, times: string | null): Pick<BookingAddress, 'every' | 'times'> {
  const isRhythm = (every === '1' || every === '2') && times !== null && /^([2-9]|1[0-2])$/.test(times)
  return isRhythm ? { every: every === '1' ? 1 : 2, times: Number(times) } : {}
}

/** How a booking is to be repeated, or null. */
export const rhythmOf = ({ every, times }: BookingAddress): { everyWeeks: 1 | 2; times: number } | null =>
  every && times ? { everyWeeks: every, times } : null

const isDay = (text: string) => /^20\d\d-[01]\d-[0-3]\d$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`))

/** The address as a query, `?…` or empty. */
export function queryOf(address: BookingAddress): string {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(address)) if (value !== undefined) params.set(name, String(value))
  return params.size ? `?${params}` : ''
}

/** Which step an address shows, once it is known whether its hold is held. Who is signed in is asked nothing more. */
export function stepOf({ offering, step }: BookingAddress, isHeld: boolean, isVisitor = false): Step {
  if (!offering) return 'session'
  if (!isHeld || !step) return 'time'
  return step === 'you' && !isVisitor ? 'review' : step
}

/**
 * The instants to ask slots for when five weeks are shown from a plain day (`2026-11-23`) on. A day wider at both
 * ends, so that it is the same in every zone and another zone asks nothing again.
 */
export function slotWindow(firstDay: string): { from: number; to: number } {
  const from = Date.parse(`${firstDay}T00:00:00Z`) - DAY_MS
  return { from: Math.max(0, from), to: from + (WEEKS * 7 + 2) * DAY_MS }
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening'

/** The part of the day of an hour (0 to 23) on somebody's clock. */
export const partOfDay = (hour: number): PartOfDay => (hour < 12 ? 'morning' : hour < 17 ? 'afternoon' : 'evening')

/** `09:41`, from milliseconds. */
export function clockOf(leftMs: number): string {
  const seconds = Math.max(0, Math.ceil(leftMs / 1000))
  return `${String(Math.floor(seconds / 60)).padStart(2, '0')}:${String(seconds % 60).padStart(2, '0')}`
}
