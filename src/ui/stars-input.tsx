'use client'
import { useId, useState } from 'react'
import { cx } from './class-names.ts'
import { FieldError } from './field-error.tsx'
import { STAR_PATH } from './star-path.ts'

export type StarsInputProps = {
  /** Names the choice for screen readers. */
  label: string
  /** The form field's name; unique in the page, since it groups the radio buttons. */
  name: string
  /** 1 to 5; null while none is chosen. */
  value: number | null
  /** What a number of stars is called: "4 of 5 stars". */
  starLabel: (stars: number) => string
  onValueChange: (stars: number) => void
  error?: string | undefined
}

/** One to five stars. Radio buttons, so arrow keys and forms work; all up to the chosen one, or the one pointed at, are full. */
export function StarsInput({ label, name, value, starLabel, onValueChange, error }: StarsInputProps) {
  const [pointed, point] = useState<number | null>(null)
  const noteId = useId()
  const full = pointed ?? value ?? 0
  return (
    <fieldset aria-describedby={error ? noteId : undefined} onPointerLeave={() => point(null)}>
      <legend className="sr-only">{label}</legend>
      <div className="-ml-2 flex">
        {[1, 2, 3, 4, 5].map((stars) => (
          <label
            key={stars}
            className="grid size-11 cursor-pointer place-items-center rounded-sm has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:-outline-offset-2"
            onPointerEnter={({ pointerType }) => pointerType === 'mouse' && point(stars)}
          >
            <input
              type="radio"
              name={name}
              value={stars}
              checked={value === stars}
              aria-label={starLabel(stars)}
              aria-invalid={error ? true : undefined}
              className="sr-only"
              onChange={() => {
                point(null)
                onValueChange(stars)
              }}
            />
            <svg
              aria-hidden="true"
              width={28}
              height={28}
              viewBox="0 0 24 24"
              strokeWidth={1.5}
              strokeLinejoin="round"
              className={cx(
                'transition-colors duration-(--dur-quick)',
                stars <= full ? 'fill-chart-3 stroke-chart-3' : 'fill-none stroke-border-strong',
              )}
            >
              <path d={STAR_PATH} />
            </svg>
          </label>
        ))}
      </div>
      <div aria-live="polite" className={cx(!error && 'sr-only')}>
        {error && <FieldError id={noteId}>{error}</FieldError>}
      </div>
    </fieldset>
  )
}
