// Who may be invited, and how often. Pure. Times are epoch milliseconds.

const DAY_MS = 86_400_000

/** Mails with an invitation that a coach sends in any 24 hours. */
export const MAILS_A_DAY = 50
/** Mails to one address, until somebody accepts. */
export const MAILS_EACH = 5
export const NOTE_MAX = 500

/** Why an address is not invited. */
export const REFUSALS = [
  ...(['own_address', 'already_client', 'already_invited', 'declined_before'] as const),
  ...(['too_soon', 'enough_mails', 'too_many_today'] as const),
] as const
export type Refused = (typeof REFUSALS)[number]

/** What the coach's own rows say of an address. Whether anybody has an account with it is not among it. */
export type Known = {
  /** Stands in the record of somebody they work with. */
  isClient: boolean
  status: 'open' | 'declined' | null
  /** Mails so far, taken back ones too, and when the last one went. */
  mails: number
  lastAt: number | null
}

export type Facts = {
  /** The coach's own address. */
  own: string
  known: ReadonlyMap<string, Known>
  /** Mails of the last 24 hours. */
  today: number
  now: number
}

/** Why this address may not be invited now, or null. `before` counts those that are to be invited in the same go. */
export function refusalOf(email: string, { own, known, today, now }: Facts, before = 0): Refused | null {
  const one = known.get(email)
  if (email === own) return 'own_address'
  if (one?.isClient) return 'already_client'
  if (one?.status === 'open') return 'already_invited'
  if (one?.status === 'declined') return 'declined_before'
  if (one && one.lastAt !== null && now - one.lastAt < DAY_MS) return 'too_soon'
  if (one && one.mails >= MAILS_EACH) return 'enough_mails'
  return today + before >= MAILS_A_DAY ? 'too_many_today' : null
}

/** From when on another mail of an invitation may go; null after the last one. */
export const againFrom = ({ sends, sentAt }: { sends: number; sentAt: number }): number | null =>
  sends >= MAILS_EACH ? null : sentAt + DAY_MS
