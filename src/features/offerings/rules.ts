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
