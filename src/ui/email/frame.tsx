import type { ReactNode } from 'react'
import { LayoutTable } from './layout-table.tsx'
import { EmailMark } from './mark.tsx'
import { EmailPart } from './part.tsx'
import { COLOURS, STYLESHEET, sans, serif } from './style.ts'

type Props = {
  /** Language of the words, for screen readers. */
  locale: string
  /** What the list of mails shows after the subject. */
  preview: string
  /** Name of the practice. */
  brand: string
  title: string
  intro: string
  /** Why this mail was sent, and what we never ask for. */
  footer: ReactNode
  /** Parts: `EmailPart` and what is made of it. */
  children?: ReactNode
}

/** The frame of every mail: 600 px of tables, fluid below 620, light and dark. All words are given. */
export function EmailFrame({ locale, preview, brand, title, intro, footer, children }: Props) {
  return (
    <html lang={locale} dir="ltr">
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="x-apple-disable-message-reformatting" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{title}</title>
        <style>{STYLESHEET}</style>
      </head>
      <body className="ground" style={{ margin: 0, padding: 0, background: COLOURS.ground }}>
        <div data-skip-in-text="true" style={{ display: 'none', maxHeight: 0, overflow: 'hidden' }}>
          {preview}
        </div>
        <LayoutTable className="ground" ground={COLOURS.ground}>
          <tr>
            <td align="center" style={{ padding: '40px 0 48px' }}>
              <LayoutTable className="width" width={600} style={{ width: 600, textAlign: 'left' }}>
                <EmailPart below={32}>
                  <LayoutTable width="auto">
                    <tr>
                      <td width={36}>
                        <EmailMark />
                      </td>
                      <td className="text" style={{ ...serif(19, 24, 460), color: COLOURS.text }}>
                        {brand}
                      </td>
                    </tr>
                  </LayoutTable>
                </EmailPart>
                <EmailPart below={24}>
                  <h1 className="text" style={{ ...serif(36, 42), color: COLOURS.text, letterSpacing: '-0.018em' }}>
                    {title}
                  </h1>
                  <p className="muted" style={{ ...sans(16, 25), marginTop: 10, color: COLOURS.muted }}>
                    {intro}
                  </p>
                </EmailPart>
                {children}
                <EmailPart above={44}>
                  <p className="faint" style={{ ...sans(13, 20), color: COLOURS.faint }}>
                    {footer}
                  </p>
                </EmailPart>
              </LayoutTable>
            </td>
          </tr>
        </LayoutTable>
      </body>
    </html>
  )
}
