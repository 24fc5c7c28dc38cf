/** What a time is refused with when the list it was picked in is no longer true. */
export const OUTDATED: ReadonlySet<string> = new Set(['slot_taken', 'not_offered', 'day_full', 'week_full'])
