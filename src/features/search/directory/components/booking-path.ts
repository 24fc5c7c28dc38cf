/** Where booking begins: with an offering, and with a start (epoch milliseconds) when one was chosen already. */
export function bookingPath(handle: string, offeringId: string, start?: number): string {
  const chosen = new URLSearchParams({ offering: offeringId, ...(start === undefined ? {} : { start: String(start) }) })
  return `/book/${handle}?${chosen}`
}
