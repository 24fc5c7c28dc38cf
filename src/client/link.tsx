// A link inside Loom: keeps the reader's language. English has no prefix.
import NextLink from 'next/link'
import { useLocale } from 'next-intl'
import type { ComponentProps } from 'react'

type Props = Omit<ComponentProps<typeof NextLink>, 'href'> & {
  /** Path without language, e.g. `/sessions`. */
  href: string
}

export function Link({ href, ...rest }: Props) {
  return <NextLink href={localised(href, useLocale())} {...rest} />
}

/** The address of a page in a language. */
export const localised = (path: string, locale: string) =>
  locale === 'en' ? path : `/${locale}${path === '/' ? '' : path}`
