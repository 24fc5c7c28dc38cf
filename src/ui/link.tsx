'use client'

import NextLink from 'next/link'
import type { ComponentProps } from 'react'
import { useContext } from 'react'
import { LinkPrefixContext } from './link-prefix.tsx'
import { withPrefix } from './with-prefix.ts'

export type LinkProps = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  /** An address without language ("/sessions?past=1"), a fragment, or a whole URL. */
  href: string
}

/** A link that stays in the reader's language: see `LinkPrefix`. */
export function Link({ href, ...rest }: LinkProps) {
  return <NextLink {...rest} href={withPrefix(useContext(LinkPrefixContext), href)} />
}
