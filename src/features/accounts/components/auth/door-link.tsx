'use client'
import type { ReactNode } from 'react'
import { Link } from '#ui/link.tsx'
import { useDoor } from './use-door.ts'

/** A link from one way in to another. */
export function DoorLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link className="link hit-area" href={useDoor(href)}>
      {children}
    </Link>
  )
}
