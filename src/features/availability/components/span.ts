export { span } from '#client/span.ts'

const QUARTERS = ['', '¼', '½', '¾']

/** Minutes as hours in the way one writes them: "33½", "8¼"; other parts as decimals. */
export function hoursText(minutes: number, locale: string): string {
  const whole = Math.floor(minutes / 60)
  const quarter = (minutes % 60) / 15
  if (!Number.isInteger(quarter)) {
    return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(minutes / 60)
  }
  return `${whole || !quarter ? whole : ''}${QUARTERS[quarter]}`
}
