import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'

/** Said by the page as well as by what stands in its place: a browser takes the one, a search engine the other. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('NotFound')
  return { title: t('title') }
}

/** What the server asks for in place of an address that leads nowhere. */
export default function NoPage() {
  notFound()
}
