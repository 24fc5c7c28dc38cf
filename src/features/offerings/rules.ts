import type { CreateOffering } from './input.ts'

export type Place = Pick<CreateOffering, 'place' | 'placeDetail'>

/** What is wrong with where an offering takes place, or null. The browser and the engine ask the same question. */
export function placeProblem({
  place,
  placeDetail,
}: Place): 'not_a_link' | 'not_https' | 'not_a_number' | 'too_short' | null {
  const detail = placeDetail.trim()
  if (place === 'video') return linkProblem(detail)
  if (place === 'phone') return isPhone(detail) ? null : 'not_a_number'
  return detail.length >= 5 ? null : 'too_short'
}

/** The link goes into mails and calendars of others: https only, and no name or password hidden before the host. */
function linkProblem(text: string) {
  const url = URL.parse(text)
  if (!url || /\s/.test(text)) return 'not_a_link'
  if (url.protocol !== 'https:') return 'not_https'
  return url.hostname.includes('.') && !url.username && !url.password ? null : 'not_a_link'
}

const isPhone = (text: string) => /^\+?[\d\s()./-]{5,30}$/.test(text) && text.replace(/\D/g, '').length >= 5

/** How many digits of a currency are minor units: 2 of the euro, none of the yen. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/** A price as typed, with a point or a comma before the minor units: "85", "85,50". Null when it is none. */
export function parsePrice(text: string, currency: string): number | null {
  const digits = minorDigits(currency)
  const typed = /^(\d{1,7})(?:[.,](\d{1,3}))?$/.exec(text.trim())
  const [whole, part] = [typed?.[1], typed?.[2] ?? '']
  if (whole === undefined || part.length > digits) return null
  return Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0') || 0)
}

/** A price for a field: "85", "85.50". */
export function priceText(minor: number, currency: string): string {
  const digits = minorDigits(currency)
  const text = (minor / 10 ** digits).toFixed(digits)
  return digits && text.endsWith('0'.repeat(digits)) ? text.slice(0, -digits - 1) : text
}
