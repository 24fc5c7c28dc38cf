import { useId } from 'react'
import { initialsOf, swatchOf } from './cloth/swatch.ts'
import { SwatchPattern } from './cloth/swatch-pattern.tsx'

export type AvatarProps = {
  /** The person's id: it chooses the cloth. */
  id: string
  /** Gives the initials. The avatar itself is decorative; the name stands beside it, or give `label`. */
  name: string
  /** Edge in px: 20 to 152. Radius is 20 % of it. */
  size?: number
  /** A photo instead of the cloth. */
  src?: string | null | undefined
  /** Says who it is where no name stands beside it. */
  label?: string
  /** A dot in the corner, with its meaning in words ("Online"). */
  presence?: string | undefined
}

/** A rounded square: the photo, or a woven swatch with initials on a plain label. */
export function Avatar({ id, name, size = 40, src, label, presence }: AvatarProps) {
  const patternId = useId()
  const swatch = swatchOf(id)
  const cloth = `var(--dye-${swatch.dye})`
  const letters =
    swatch.dye === 'weld' || swatch.dye === 'flax' ? 'var(--dye-letters-dark)' : 'var(--dye-letters-light)'
  const a11y = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': true } as const)
  return (
    <span className="relative inline-block flex-none align-middle" style={{ width: size, height: size }}>
      <span
        {...a11y}
        className="grid size-full place-items-center overflow-hidden"
        style={{ borderRadius: size * 0.2, background: cloth }}
      >
        {src ? (
          // biome-ignore lint/performance/noImgElement: files come from our own store in the size they are shown in
          <img
            src={src}
            alt=""
            width={size}
            height={size}
            loading="lazy"
            decoding="async"
            className="col-start-1 row-start-1 size-full object-cover"
          />
        ) : (
          <>
            <svg
              viewBox={`0 0 ${Math.max(size * 0.9, 36)} ${Math.max(size * 0.9, 36)}`}
              className="col-start-1 row-start-1 size-full"
              aria-hidden="true"
            >
              <defs>
                <SwatchPattern id={patternId} swatch={swatch} />
              </defs>
              <rect width="100%" height="100%" fill={`url(#${patternId})`} />
            </svg>
            {/* Drawn, not written: a button with an avatar is called by its own name, not by two letters. */}
            <span
              data-initials={initialsOf(name)}
              className="col-start-1 row-start-1 rounded-xs px-[0.18em] font-semibold leading-[1.25] tracking-[0.01em] before:content-[attr(data-initials)]"
              style={{ background: cloth, color: letters, fontSize: Math.max(9, Math.round(size * 0.355)) }}
            />
          </>
        )}
      </span>
      {presence && (
        <span className="absolute -right-0.5 -bottom-0.5 size-2.75 rounded-full border-2 border-background bg-success">
          <span className="sr-only">{presence}</span>
        </span>
      )}
    </span>
  )
}
