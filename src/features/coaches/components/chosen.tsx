import X from 'lucide-react/icons/x'
import { IconButton } from '#ui/icon-button.tsx'

type Props = {
  /** What the list holds, for screen readers. */
  label: string
  items: { value: string; label: string }[]
  removeLabel: (item: string) => string
  onRemove: (value: string) => void
}

/** What was chosen so far, each with its cross. */
export function Chosen({ label, items, removeLabel, onRemove }: Props) {
  if (items.length === 0) return null
  return (
    <ul aria-label={label} className="flex flex-wrap gap-2">
      {items.map((item) => (
        <li
          key={item.value}
          className="flex min-h-8 items-center gap-0.5 rounded-full border border-border bg-surface pl-3 font-medium text-sm"
        >
          {item.label}
          <IconButton
            size="sm"
            label={removeLabel(item.label)}
            onClick={() => onRemove(item.value)}
            className="rounded-full!"
          >
            <X size={14} />
          </IconButton>
        </li>
      ))}
    </ul>
  )
}
