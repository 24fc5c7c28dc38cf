import ChevronsUpDown from 'lucide-react/icons/chevrons-up-down'
import type { ComponentProps, ReactNode } from 'react'

/** Who is signed in, at the sidebar's foot: the trigger of a `Menu`. */
export function AccountButton({
  avatar,
  name,
  detail,
  ...rest
}: Omit<ComponentProps<'button'>, 'name'> & { avatar: ReactNode; name: string; detail: string }) {
  return (
    <button
      type="button"
      {...rest}
      className="flex min-h-11 w-full items-center gap-2.5 rounded-sm px-2 py-1 text-left hover:bg-sunken data-[state=open]:bg-sunken focus-visible:-outline-offset-2"
    >
      {avatar}
      <span className="min-w-0 flex-1">
        <span className="block truncate font-semibold text-sm">{name}</span>
        <span className="block text-text-muted text-xs">{detail}</span>
      </span>
      <ChevronsUpDown size={15} className="text-text-muted" />
    </button>
  )
}
