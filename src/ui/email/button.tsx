import { LayoutTable } from './layout-table.tsx'
import { COLOURS, sans } from './style.ts'

type Props = {
  /** Absolute. */
  href: string
  children: string
  /** `strong` is the one thing to do, `panel` the same on the date panel. */
  look?: 'plain' | 'strong' | 'panel'
}

const LOOKS = {
  plain: { ground: COLOURS.surface, line: COLOURS.strongLine, text: COLOURS.text },
  strong: { ground: COLOURS.link, line: COLOURS.link, text: COLOURS.onDyed },
  panel: { ground: COLOURS.onDyed, line: COLOURS.onDyed, text: COLOURS.dyed },
}

/** A link that looks like a button. */
export function EmailButton({ href, children, look = 'plain' }: Props) {
  const { ground, line, text } = LOOKS[look]
  return (
    <LayoutTable width="auto" style={{ display: 'inline-table', margin: '0 8px 8px 0' }}>
      <tr>
        <td
          className={look === 'plain' ? 'button' : undefined}
          style={{ borderRadius: 8, background: ground, border: `1px solid ${line}` }}
        >
          <a
            href={href}
            style={{
              ...sans(15, 20, 500),
              display: 'inline-block',
              padding: '11px 18px',
              color: text,
              textDecoration: 'none',
            }}
          >
            {children}
          </a>
        </td>
      </tr>
    </LayoutTable>
  )
}
