import { BrokenThread } from './drawings/broken-thread.tsx'
import { LostThread } from './drawings/lost-thread.tsx'
import type { StateMessageProps } from './state-message.tsx'
import { StateMessage } from './state-message.tsx'

/** Something failed (`broken`, announced at once) or is not here (`lost`); `none` for a part of a page whose rest still works. */
export function ErrorState({
  drawing = 'broken',
  ...rest
}: Omit<StateMessageProps, 'drawing' | 'role'> & { drawing?: 'broken' | 'lost' | 'none' }) {
  const picture = { broken: <BrokenThread />, lost: <LostThread />, none: undefined }[drawing]
  return <StateMessage {...rest} drawing={picture} {...(drawing !== 'lost' && { role: 'alert' })} />
}
