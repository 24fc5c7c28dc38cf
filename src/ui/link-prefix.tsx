'use client'

import type { ReactNode } from 'react'
import { createContext } from 'react'

export const LinkPrefixContext = createContext('')

/** Puts a language's prefix ("/de", or "" for none) before every address that a `Link` of this room is given. Mount it once, in the layout. */
export function LinkPrefix({ prefix, children }: { prefix: string; children: ReactNode }) {
  return <LinkPrefixContext value={prefix}>{children}</LinkPrefixContext>
}
