/** The eight dyes of `styles/dyes.css` and five weaves: forty swatches, so that people without a photo look different. */
export const dyes = ['indigo', 'madder', 'sage', 'walnut', 'slate', 'woad', 'weld', 'flax'] as const
export const weaves = ['herringbone', 'birdseye', 'twill', 'stripe', 'check'] as const

export type Swatch = { dye: (typeof dyes)[number]; weave: (typeof weaves)[number] }

/** FNV-1a, 32 bit: small, and near ids fall far apart. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) h = Math.imul(h ^ byte, 0x01000193)
  return h >>> 0
}

/** The same id gives the same cloth on every page and every machine. */
export function swatchOf(id: string): Swatch {
  const h = hash(id)
  return {
    dye: dyes[h % dyes.length] ?? 'indigo',
    weave: weaves[Math.floor(h / dyes.length) % weaves.length] ?? 'twill',
  }
}

/** First letters of the first and the last word; one letter for one word. Understands letters outside the basic plane. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean)
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}
