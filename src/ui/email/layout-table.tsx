import type { CSSProperties, ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** Pixels, or `100%`. */
  width?: number | string
  className?: string
  /** For programs that read the attribute and not the style. */
  ground?: string
  style?: CSSProperties
}

/** A table for arranging, which is what mail programs understand; readers are told that it is no table. Children are rows. */
export function LayoutTable({ children, width = '100%', className, ground, style }: Props) {
  return (
    <table
      role="presentation"
      width={width}
      cellPadding={0}
      cellSpacing={0}
      border={0}
      className={className}
      bgcolor={ground}
      style={{ borderCollapse: 'separate', background: ground, ...style }}
    >
      <tbody>{children}</tbody>
    </table>
  )
}
