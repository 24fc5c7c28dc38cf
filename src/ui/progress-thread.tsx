import { cx } from './class-names.ts'

const colours = {
  primary: 'text-primary',
  goal: 'text-thread-goal',
  success: 'text-success',
  neutral: 'text-text-muted',
}

export type ProgressThreadProps = {
  value: number
  max: number
  /** What progresses, for screen readers. */
  label: string
  /** The count in words ("4 of 5 weeks"); always shown somewhere: here with `wordsShown`, or by the page. */
  words: string
  wordsShown?: boolean
  tone?: keyof typeof colours
  className?: string
}

/** The woven part is solid, the rest a running stitch. */
export function ProgressThread({
  value,
  max,
  label,
  words,
  wordsShown = false,
  tone = 'primary',
  className,
}: ProgressThreadProps) {
  const part = max > 0 ? Math.min(Math.max(value / max, 0), 1) : 0
  return (
    <div className={className}>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuetext={words}
      >
        <svg
          viewBox="0 0 200 8"
          width="100%"
          height="8"
          preserveAspectRatio="none"
          className={cx('block', colours[tone])}
          aria-hidden="true"
        >
          <path
            d="M0 4H200"
            stroke="var(--border-strong)"
            strokeWidth="1.5"
            strokeDasharray="1.5 3.5"
            opacity=".8"
            vectorEffect="non-scaling-stroke"
          />
          {part > 0 && (
            <path
              d={`M.6 4H${part * 200 - 0.6}`}
              stroke="currentColor"
              strokeWidth="3.5"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          )}
        </svg>
      </div>
      {wordsShown && (
        <p className="mt-1.5 flex justify-between gap-3 text-sm text-text-muted">
          <span>{label}</span>
          <span>{words}</span>
        </p>
      )}
    </div>
  )
}
