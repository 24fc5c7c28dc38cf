import type { ReactNode } from 'react'
import { COLOURS, serif } from './style.ts'

type Props = {
  /** A line above the words. */
  title?: string
  children: ReactNode
}

/** Words to read, after a hairline when they have a title. */
export function EmailParagraph({ title, children }: Props) {
  return (
    <>
      {title && (
        <h2
          className="text line"
          style={{ ...serif(20, 28, 460), paddingTop: 24, borderTop: `1px solid ${COLOURS.line}`, color: COLOURS.text }}
        >
          {title}
        </h2>
      )}
      <p className="muted" style={{ ...serif(17, 28, 400), marginTop: 6, color: COLOURS.muted }}>
        {children}
      </p>
    </>
  )
}
