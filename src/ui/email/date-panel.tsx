import type { ReactNode } from 'react'
import { LayoutTable } from './layout-table.tsx'
import { COLOURS, sans, serif } from './style.ts'

type Props = {
  weekday: string
  day: string
  month: string
  /** `14:00 to 14:50`. */
  time: string
  /** Whose time it is. */
  zone: string
  children?: ReactNode
}

/** The one dominant element of a mail about a session. */
export function EmailDatePanel({ weekday, day, month, time, zone, children }: Props) {
  const small = { ...sans(15, 22), display: 'block', color: COLOURS.onDyedMuted }
  return (
    <LayoutTable className="dyed" ground={COLOURS.dyed} style={{ borderRadius: 12 }}>
      <tr>
        <td className="panel" style={{ padding: 28 }}>
          <LayoutTable>
            <tr>
              <td
                className="date"
                width={128}
                style={{ borderRight: `1px solid ${COLOURS.dyedLine}`, paddingRight: 24, verticalAlign: 'middle' }}
              >
                <span style={{ ...small, fontWeight: 500 }}>{weekday} </span>
                <span
                  className="day"
                  style={{ ...serif(64, 64), display: 'block', color: COLOURS.onDyed, letterSpacing: '-0.03em' }}
                >
                  {day}{' '}
                </span>
                <span style={small}>{month}</span>
              </td>
              <td className="time" style={{ paddingLeft: 28, verticalAlign: 'middle' }}>
                <p style={{ ...serif(23, 30, 440), color: COLOURS.onDyed, letterSpacing: '-0.012em' }}>{time}</p>
                <p style={{ ...small, marginTop: 4 }}>{zone}</p>
                {children && <div style={{ paddingTop: 16 }}>{children}</div>}
              </td>
            </tr>
          </LayoutTable>
        </td>
      </tr>
    </LayoutTable>
  )
}
