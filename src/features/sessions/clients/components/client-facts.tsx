import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay } from '#client/format.ts'
import { Facts } from '#ui/facts.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { ClientFile } from '../input.ts'

/** Since when, by what, and what language they read. */
export function ClientFacts({ client, reader }: { client: ClientFile; reader: Reader }) {
  const t = useTranslations('Clients')
  const { since, how, locale, endedAt, now } = client
  const day = (at: number) => formatDay(at, reader, now)
  return (
    <section aria-labelledby="facts-heading">
      <SectionHeading id="facts-heading" size="group">
        {t('record.facts')}
      </SectionHeading>
      <Facts
        className="border-border border-t"
        items={[
          { name: t('record.fact.since'), value: day(since) },
          { name: t('record.fact.how'), value: t(`record.how.${how}`) },
          { name: t('record.fact.language'), value: t(`record.language.${locale}`) },
          ...(endedAt === null ? [] : [{ name: t('record.fact.ended'), value: day(endedAt) }]),
        ]}
      />
    </section>
  )
}
