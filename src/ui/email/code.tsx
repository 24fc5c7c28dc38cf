import { COLOURS, sans } from './style.ts'

/** Digits to type somewhere else: large, and one word, so that a press copies all of them. */
export function EmailCode({ children }: { children: string }) {
  return (
    <p
      className="text line"
      style={{
        ...sans(32, 40, 600),
        display: 'inline-block',
        padding: '14px 14px 14px 22px',
        border: `1px solid ${COLOURS.strongLine}`,
        borderRadius: 8,
        color: COLOURS.text,
        letterSpacing: '0.25em',
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {children}
    </p>
  )
}
