/** How long a client may change a rating; the policy session_ratings_change says the same. */
const CHANGE_DAYS = 14

/** Until when a rating given at `givenAt` may be changed; both epoch milliseconds. */
export const changeUntil = (givenAt: number): number => givenAt + CHANGE_DAYS * 86_400_000
