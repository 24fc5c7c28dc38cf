import type { Metadata } from 'next'
import { Gallery } from '#ui/gallery/gallery.tsx'

export const metadata: Metadata = { title: 'Components' }

/** Demo mode only: every component in its states. */
export default function DevUiPage() {
  return <Gallery />
}
