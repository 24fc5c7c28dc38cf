import { Kbd } from '../kbd.tsx'

type PaletteFooterProps = {
  move: string
  open: string
  nextKind?: string
  enterKey: string
  tabKey: string
  note?: string
}

/** The keys of a palette, in words; not on phones. */
export function PaletteFooter({ move, open, nextKind, enterKey, tabKey, note }: PaletteFooterProps) {
  return (
    <div className="flex flex-none items-center gap-4.5 border-border border-t px-5 py-2.5 text-text-muted text-xs max-desk:hidden">
      <span className="flex items-center gap-1">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd>
        {move}
      </span>
      <span className="flex items-center gap-1.5">
        <Kbd>{enterKey}</Kbd>
        {open}
      </span>
      {nextKind && (
        <span className="flex items-center gap-1.5">
          <Kbd>{tabKey}</Kbd>
          {nextKind}
        </span>
      )}
      {note && <span className="ml-auto">{note}</span>}
    </div>
  )
}
