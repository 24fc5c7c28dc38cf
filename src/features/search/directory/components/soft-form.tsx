'use client'
import { useRouter } from 'next/navigation'
import type { FormEvent, ReactNode } from 'react'

type Props = { action: string; className?: string; children: ReactNode }

/**
 * A form that asks for a page by its address. The browser can send it alone; once the script is there the page changes
 * in place, and fields left empty stay out of the address.
 */
export function SoftForm({ action, className, children }: Props) {
  const router = useRouter()
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const query = new URLSearchParams()
    for (const [name, value] of new FormData(event.currentTarget)) {
      if (typeof value === 'string' && value.trim() !== '') query.append(name, value.trim())
    }
    router.push(query.size > 0 ? `${action}?${query}` : action, { scroll: false })
  }
  return (
    <form action={action} autoComplete="off" onSubmit={submit} className={className}>
      {children}
    </form>
  )
}
