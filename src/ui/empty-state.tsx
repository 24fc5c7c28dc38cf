import { BareWarp } from './drawings/bare-warp.tsx'
import { StrungLoom } from './drawings/strung-loom.tsx'
import type { StateMessageProps } from './state-message.tsx'
import { StateMessage } from './state-message.tsx'

/**
 * Nothing here yet. `loom` for a whole page before its first entry, `bare` for a whole page that is full or without times;
 * `none` for a part of a page or a search without results.
 */
export function EmptyState({
  drawing = 'loom',
  ...rest
}: Omit<StateMessageProps, 'drawing' | 'role' | 'reference'> & { drawing?: 'loom' | 'bare' | 'none' }) {
  const picture = { loom: <StrungLoom />, bare: <BareWarp />, none: undefined }[drawing]
  return <StateMessage {...rest} drawing={picture} />
}
