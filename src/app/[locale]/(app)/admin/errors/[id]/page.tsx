import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { admin } from '#features/admin/components/api.ts'
import { readerHere } from '#features/admin/components/reader.ts'
import { ErrorDetails } from '#features/admin/errors/components/error-details.tsx'
import { PageHeader } from '#ui/page-header.tsx'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('AdminErrors'))('one') }
}

export default async function ErrorPage({ params }: Props) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  const [t, reader, error] = await Promise.all([
    getTranslations('AdminErrors'),
    readerHere(),
    admin.error({ id: Number(id) }).catch(() => null),
  ])
  if (!error) notFound()
  return (
    <>
      <PageHeader
        back={{ href: '/admin/errors', label: t('all') }}
        title={<span className="line-clamp-4 break-words">{error.message}</span>}
      />
      <ErrorDetails error={error} reader={reader} now={Date.now()} />
    </>
  )
}
