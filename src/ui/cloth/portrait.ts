import { herringbone, plain, twill } from './drafts.ts'
import type { Swatch } from './swatch.ts'
import type { Draft } from './weave.ts'

/** Weld and flax: their thread is darker than the cloth, and so are letters on them. */
export const isPale = ({ dye }: Pick<Swatch, 'dye'>) => dye === 'weld' || dye === 'flax'

/** The three colours of a swatch's cloth: the dye itself, the thread that shows on it, and the dark between them. */
export const clothColours = ({ dye }: Pick<Swatch, 'dye'>) => ({
  weft: `var(--dye-${dye})`,
  warp: `color-mix(in oklab, var(--dye-${dye}-thread) ${isPale({ dye }) ? '90%, black' : '76%, white'})`,
  shade: `color-mix(in oklab, var(--dye-${dye}) 52%, black)`,
})

/** A swatch woven thread by thread: the same weave that the small avatar shows as a pattern. */
export function portraitDraft(swatch: Swatch): Draft {
  const { weft, warp } = clothColours(swatch)
  const weaves: Record<Swatch['weave'], Draft> = {
    herringbone: herringbone(weft, warp, 6),
    twill: twill(weft, warp, 2, 2),
    birdseye: (end, pick) =>
      (end + pick) % 6 === 0 || (end - pick) % 6 === 0 || (end % 6 === 3 && pick % 6 === 3)
        ? { over: 'warp', colour: warp }
        : { over: 'weft', colour: weft },
    stripe: (end, pick) => (end % 5 < 2 ? plain(warp, warp)(end, pick) : plain(weft, weft)(end, pick)),
    check: (end, pick) => plain(isBand(pick) ? warp : weft, isBand(end) ? warp : weft)(end, pick),
  }
  return weaves[swatch.weave]
}

const isBand = (thread: number) => thread % 7 < 2
