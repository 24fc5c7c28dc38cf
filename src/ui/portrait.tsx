import { cx } from './class-names.ts'
import { clothColours, isPale, portraitDraft } from './cloth/portrait.ts'
import { Strands } from './cloth/strands.tsx'
import { initialsOf, swatchOf } from './cloth/swatch.ts'
import { weave } from './cloth/weave.ts'

const EDGE = 152
const THREADS = 22
const ROOM = EDGE / THREADS

/** A person's cloth, large: 88 px on phones, 152 from there on. Decorative; the name stands beside it. `id` chooses the cloth. */
export function Portrait({ id, name, className }: { id: string; name: string; className?: string }) {
  const swatch = swatchOf(id)
  const cloth = weave(portraitDraft(swatch), {
    ends: THREADS,
    picks: THREADS,
    endWidth: ROOM,
    pickHeight: ROOM,
  })
  return (
    <span
      aria-hidden="true"
      className={cx(
        'relative block size-22 flex-none overflow-hidden rounded-[14px] desk:size-38 desk:rounded-[20px]',
        className,
      )}
    >
      <svg viewBox={`0 0 ${EDGE} ${EDGE}`} className="size-full" aria-hidden="true">
        <rect width={EDGE} height={EDGE} fill={clothColours(swatch).shade} />
        <Strands cloth={cloth} />
      </svg>
      <span
        className="absolute bottom-1.75 left-1.75 rounded-xs bg-(--dye-letters-light) px-1.5 font-semibold text-base/5.5 desk:bottom-3 desk:left-3 desk:px-2.25 desk:text-lg/7"
        style={{ color: isPale(swatch) ? 'var(--dye-letters-dark)' : `var(--dye-${swatch.dye})` }}
      >
        {initialsOf(name)}
      </span>
    </span>
  )
}
