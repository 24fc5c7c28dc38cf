/**
 * The address that leads to where a session takes place, or null when there is none to open: the call's link, a number
 * to dial, a map. What is no https link is never opened, whatever was stored.
 */
export function wayTo(place: 'video' | 'phone' | 'address', detail: string): string | null {
  const text = detail.trim()
  if (!text) return null
  if (place === 'video') return URL.parse(text)?.protocol === 'https:' ? text : null
  if (place === 'phone') return `tel:${text.replace(/[^\d+]/g, '')}`
  return `https://www.openstreetmap.org/search?query=${encodeURIComponent(text)}`
}
