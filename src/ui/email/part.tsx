import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** Space above and below, in pixels. */
  above?: number
  below?: number
}

/** One row of the frame: what stands below the other parts. */
export function EmailPart({ children, above = 0, below = 0 }: Props) {
  return (
    <tr>
      <td className="side" style={{ padding: `${above}px 0 ${below}px` }}>
        {children}
      </td>
    </tr>
  )
}
