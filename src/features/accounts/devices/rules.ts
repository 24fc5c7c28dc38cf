// A browser in words, from what it says of itself.

export type Device = {
  /** Names, so the same in every language; null when it does not say. */
  browser: string | null
  system: string | null
  shape: 'phone' | 'tablet' | 'computer'
}

// The first that fits: most browsers claim to be several others too.
const BROWSERS: [RegExp, string][] = [
  [/Edg(e|A|iOS)?\//, 'Edge'],
  [/OPR\/|Opera/, 'Opera'],
  [/Vivaldi\//, 'Vivaldi'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const SYSTEMS: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/Linux/, 'Linux'],
]

const named = (list: [RegExp, string][], text: string) => list.find(([pattern]) => pattern.test(text))?.[1] ?? null

export function deviceOf(userAgent: string): Device {
  const tablet = /iPad|Tablet|Android(?!.*Mobile)/.test(userAgent)
  return {
    browser: named(BROWSERS, userAgent),
    system: named(SYSTEMS, userAgent),
    shape: tablet ? 'tablet' : /Mobi|iPhone/.test(userAgent) ? 'phone' : 'computer',
  }
}
