import { cx } from '#ui/class-names.ts'

type Props = {
  time: string
  state: 'free' | 'chosen' | 'taken'
  /** Said instead of the time alone: when it is taken. */
  label?: string
  busy: boolean
  onPick: () => void
}

/** One free time; the chosen one is solid, one that was taken meanwhile is struck. */
export function SlotButton({ time, state, label, busy, onPick }: Props) {
  return (
    <button
      type="button"
      aria-pressed={state === 'chosen'}
      aria-label={label}
      disabled={state === 'taken'}
      aria-disabled={busy}
      onClick={() => !busy && onPick()}
      className={cx(
        'h-11 rounded-md border font-medium text-md transition-colors duration-(--dur-quick)',
        state === 'chosen' && 'border-primary bg-primary text-on-primary',
        state === 'taken' && 'border-border-strong border-dashed text-text-faint line-through',
        state === 'free' && 'border-border-control bg-surface hover:border-primary hover:text-primary',
      )}
    >
      {time}
    </button>
  )
}
