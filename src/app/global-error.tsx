'use client'
import { brokenWords } from '#client/broken-words.ts'
import type { RouteErrorProps } from '#client/route-error.tsx'
import { RouteError } from '#client/route-error.tsx'
import './globals.css'

/** The last resort: the layout itself failed, so this brings its own document. */
export default function GlobalError(props: RouteErrorProps) {
  const { lang, words } = brokenWords()
  return (
    <html lang={lang}>
      <body className="grid min-h-dvh place-items-center">
        <title>{words.title}</title>
        <RouteError {...props} />
      </body>
    </html>
  )
}
