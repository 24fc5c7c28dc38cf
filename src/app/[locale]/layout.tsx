import sans from '@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2'
import serif from '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2'
import type { Metadata, Viewport } from 'next'
import { headers } from 'next/headers'
import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import { ThemeScript } from '#client/theme-script.tsx'
import { LinkPrefix } from '#ui/link-prefix.tsx'
import '../globals.css'

export const metadata: Metadata = {
  title: { default: 'Loom', template: '%s · Loom' },
  icons: '/favicon.svg',
}

export const viewport: Viewport = { viewportFit: 'cover', colorScheme: 'light dark' }

type Props = { children: ReactNode; params: Promise<{ locale: string }> }

export default async function RootLayout({ children, params }: Props) {
  const { locale } = await params
  // Found in the style sheet only, they would come after the first paint and push the lines about.
  for (const face of [sans, serif]) preload(face, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return (
    <html lang={locale} suppressHydrationWarning>
      <head>
        <ThemeScript nonce={nonce} />
      </head>
      <body>
        <LinkPrefix prefix={locale === 'en' ? '' : `/${locale}`}>{children}</LinkPrefix>
      </body>
    </html>
  )
}
