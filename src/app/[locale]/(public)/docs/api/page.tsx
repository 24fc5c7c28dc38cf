import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { alternates } from '#client/alternates.ts'
import { Facts } from '#ui/facts.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { endpointsOf, readDocument } from './document.ts'
import { Operation } from './operation.tsx'

type Props = { params: Promise<{ locale: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ locale }, t] = await Promise.all([params, getTranslations('ApiDocs')])
  return { title: t('title'), description: t('lead'), alternates: await alternates('/docs/api', locale) }
}

export default async function ApiDocsPage() {
  const [t, document] = await Promise.all([getTranslations('ApiDocs'), readDocument({})])
  const rules = ['base', 'signIn', 'writes', 'lists', 'refused', 'limits'] as const
  return (
    <main id="main" tabIndex={-1} className="mx-auto max-w-240 px-4 pt-5 pb-16 desk:px-12 desk:pt-9">
      <PageHeader title={t('title')} lead={t('lead')} />
      <Facts
        items={rules.map((rule) => ({
          name: t(`rules.${rule}.name`),
          value: t.rich(`rules.${rule}.text`, {
            code: (words) => <code className="break-words text-sm">{words}</code>,
            url: document.servers[0]?.url ?? '',
          }),
        }))}
      />
      <p className="mt-4">
        <a className="link" href="/api/openapi.json">
          {t('document')}
        </a>
      </p>
      {document.tags.map(({ name, description }) => (
        <section key={name} aria-labelledby={`tag-${name}`} className="mt-12">
          <SectionHeading id={`tag-${name}`} className="mb-1">
            <span lang="en" className="inline-block first-letter:uppercase">
              {name}
            </span>
          </SectionHeading>
          <p lang="en" className="mb-3 text-text-muted">
            {description}
          </p>
          {endpointsOf(document, name).map((endpoint) => (
            <Operation key={endpoint.operationId} endpoint={endpoint} />
          ))}
        </section>
      ))}
    </main>
  )
}
