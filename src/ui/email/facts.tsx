import { LayoutTable } from './layout-table.tsx'
import { COLOURS, sans } from './style.ts'

type Props = {
  /** Label and value, e.g. `['With', 'Ines Moreau, by video']`. */
  rows: readonly (readonly [label: string, value: string])[]
}

/** Hairline rows of what was agreed. */
export function EmailFacts({ rows }: Props) {
  const cell = { ...sans(15, 22), padding: '11px 0', borderBottom: `1px solid ${COLOURS.line}`, verticalAlign: 'top' }
  return (
    <LayoutTable>
      {rows.map(([label, value]) => (
        <tr key={label}>
          <td className="line muted" width={116} style={{ ...cell, color: COLOURS.muted, paddingRight: 12 }}>
            {label}
            <span style={{ display: 'none' }}>: </span>
          </td>
          <td className="line text" style={{ ...cell, color: COLOURS.text, overflowWrap: 'anywhere' }}>
            {value}
          </td>
        </tr>
      ))}
    </LayoutTable>
  )
}
