import { notFound } from 'next/navigation'

/** What the server asks for in place of an address that leads nowhere. */
export default function NoPage() {
  notFound()
}
