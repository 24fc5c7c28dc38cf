// Prices as people type them. Amounts are minor units: 8500 is 85.00 in a currency of two decimals, 85 is ¥85.

/** How many decimals a currency has (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD. */
export const decimalsOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2

/**
 * The amount somebody means by "85", "85,5", "1.200,00", "1,200" or "1 200.50", in minor units; null when it is no
 * amount, or finer than the currency. Point and comma are read by where they stand, since people type both: three
 * digits behind the only one are thousands, but in a currency of three decimals.
 */
export function parsePrice(text: string, decimals: number): number | null {
  const typed = text.replace(/[\s'’\p{Sc}]/gu, '')
  const [, plain = '', fraction = ''] = simple(decimals).exec(typed) ?? grouped(typed, decimals) ?? []
  if (!plain || plain.length > 12) return null
  return Number(plain.replace(/[.,]/g, '') + fraction.padEnd(decimals, '0'))
}

const tail = (mark: string, decimals: number) => (decimals > 0 ? `(?:${mark}(\\d{1,${decimals}}))?` : '()')
const simple = (decimals: number) => new RegExp(`^(\\d+)${tail('[.,]', decimals)}$`)

function grouped(typed: string, decimals: number) {
  return [
    ['\\.', ','],
    [',', '\\.'],
  ]
    .map(([group = '', mark = '']) =>
      new RegExp(`^([1-9]\\d{0,2}(?:${group}\\d{3})+)${tail(mark, decimals)}$`).exec(typed),
    )
    .find((match) => match !== null)
}

/** An amount in minor units as the field shows it, in the reader's own writing: "85", "85,50". */
export function priceText(minor: number, decimals: number, locale: string): string {
  const amount = minor / 10 ** decimals
  const shown = Number.isInteger(amount) ? 0 : decimals
  return new Intl.NumberFormat(locale, {
    useGrouping: false,
    minimumFractionDigits: shown,
    maximumFractionDigits: shown,
  }).format(amount)
}
