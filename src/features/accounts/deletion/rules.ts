const DAY = 24 * 60 * 60 * 1000

/** When an account that asks for its deletion now is erased: there are seven days to think again. */
export const deletionDay = (now: number): number => now + 7 * DAY

/** What is left where a name was: readable in every language, and nobody's. */
export const NAMELESS = '—'
