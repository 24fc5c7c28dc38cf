import { cx } from './class-names.ts'

export type StepsProps = {
  /** In words, for screen readers ("Step 2 of 4"). */
  label: string
  /** Shorter, beside the current step on phones ("2 of 4"). */
  countLabel: string
  steps: string[]
  /** Counted from 0. */
  current: number
}

/** The thread through a flow: done is solid, the rest dashed. On phones only the current step. */
export function Steps({ label, countLabel, steps, current }: StepsProps) {
  return (
    <ol aria-label={label} className="flex items-center justify-center gap-2.5 font-medium text-sm text-text-faint">
      {steps.map((step, i) => (
        <li
          key={step}
          aria-current={i === current ? 'step' : undefined}
          className={cx(
            'flex items-center gap-2 whitespace-nowrap',
            i === current ? 'text-text' : 'max-desk:hidden',
            i < current && 'text-text-muted',
          )}
        >
          {i > 0 && (
            <span
              className={cx(
                'mr-0.5 w-11 border-t-2 max-desk:hidden',
                i <= current ? 'border-primary border-solid' : 'border-border-strong border-dashed opacity-60',
              )}
            />
          )}
          <span
            className={cx(
              'size-2.5 rounded-full border-2',
              i < current && 'border-primary bg-primary',
              i === current && 'border-primary bg-background ring-3 ring-primary-soft',
              i > current && 'border-border-strong',
            )}
          />
          {step}
          {i === current && <span className="text-text-faint desk:hidden">{countLabel}</span>}
        </li>
      ))}
    </ol>
  )
}
