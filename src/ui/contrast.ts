/**
 * WCAG 2.2 contrast of the colour roles in tokens.css, in both themes. Formulas: relative luminance and contrast ratio of
 * WCAG 2.2 (definitions), OKLCH to linear sRGB by Björn Ottosson's OKLab matrices.
 */

type Oklch = readonly [lightness: number, chroma: number, hue: number]
export type Theme = Record<string, Oklch>
export type Pair = { foreground: string; background: string; required: number }
export type Measured = Pair & { theme: 'light' | 'dark'; ratio: number }

/** The roles that a stylesheet sets to an `oklch(…)`; translucent ones count as opaque. */
function rolesIn(css: string): Theme {
  const roles: Theme = {}
  for (const [, name, value] of css.matchAll(/--([\w-]+):\s*oklch\(([^)]+)\)/gu)) {
    const [l, c, h] = (value?.split('/')[0] ?? '').trim().split(/\s+/u).map(Number)
    if (name && l !== undefined && c !== undefined && h !== undefined) roles[name] = [l, c, h]
  }
  return roles
}

/** The light theme is `:root`, the dark one `[data-theme="dark"]` over it. */
export function themesOf(css: string): { light: Theme; dark: Theme } {
  const light = rolesIn(css.slice(0, css.indexOf('@media')))
  return { light, dark: { ...light, ...rolesIn(css.slice(css.indexOf('[data-theme="dark"] {'))) } }
}

/** Linear red, green and blue; outside 0 to 1 where sRGB has no such colour. */
export function linearRgb([lightness, chroma, hue]: Oklch): [number, number, number] {
  const a = chroma * Math.cos((hue * Math.PI) / 180)
  const b = chroma * Math.sin((hue * Math.PI) / 180)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** Screens show eight bits a channel, so the ratio is that of the rounded colour. */
function shown(linear: number): number {
  const v = Math.min(1, Math.max(0, linear))
  const srgb = Math.round((v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055) * 255) / 255
  return srgb <= 0.04045 ? srgb / 12.92 : ((srgb + 0.055) / 1.055) ** 2.4
}

function luminance(colour: Oklch): number {
  const [r, g, b] = linearRgb(colour)
  return 0.2126 * shown(r) + 0.7152 * shown(g) + 0.0722 * shown(b)
}

/** 1 to 21. */
export function contrastRatio(one: Oklch, other: Oklch): number {
  const [low, high] = [luminance(one), luminance(other)].sort((x, y) => x - y)
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05)
}

/** Measures every pair in both themes. A role that the tokens do not have is a bug and throws. */
export function measure(css: string, pairs: readonly Pair[]): Measured[] {
  const themes = themesOf(css)
  return (['light', 'dark'] as const).flatMap((theme) =>
    pairs.map((pair) => {
      const foreground = themes[theme][pair.foreground]
      const background = themes[theme][pair.background]
      if (!foreground || !background) throw new Error(`No such role: ${foreground ? pair.background : pair.foreground}`)
      return { ...pair, theme, ratio: contrastRatio(foreground, background) }
    }),
  )
}
