'use client'
import type { ReactNode } from 'react'
import type { GivenReader } from '#client/use-reader.ts'
import { useReader } from '#client/use-reader.ts'
import { Link } from '#ui/link.tsx'

type Props = {
  href: string
  /** Given where the address means hours of the day: the visitor's own clock goes into it. */
  reader?: GivenReader | undefined
  current: boolean
  className?: string
  children: ReactNode
}

/** The way to the list with a filter or without it; the page stays where it is scrolled to. */
export function ZonedLink({ reader, ...rest }: Props) {
  return reader && !reader.own ? <OnOwnClock {...rest} reader={reader} /> : <Plain {...rest} />
}

function OnOwnClock({ reader, href, ...rest }: Props & { reader: GivenReader }) {
  const { zone } = useReader(reader)
  const meant = /[?&]free=(evenings|weekends)/.test(href) && !/[?&]zone=/.test(href) && zone !== reader.zone
  return <Plain {...rest} href={meant ? `${href}&zone=${encodeURIComponent(zone)}` : href} />
}

const Plain = ({ href, current, className, children }: Omit<Props, 'reader'>) => (
  <Link href={href} prefetch={false} scroll={false} aria-current={current ? 'true' : undefined} className={className}>
    {children}
  </Link>
)
