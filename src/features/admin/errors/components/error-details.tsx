import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatDay, formatTime } from '#client/format.ts'
import { Facts } from '#ui/facts.tsx'
import { Link } from '#ui/link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { ErrorFile } from '../input.ts'

type Props = { error: ErrorFile; reader: Reader; now: number }

/** One error: where, when, whose, its stack and what came before it. */
export function ErrorDetails({ error, reader, now }: Props) {
  const t = useTranslations('AdminErrors')
  const at = (instant: number) => `${formatDay(instant, reader, now)}, ${formatTime(instant, reader)}`
  const { person } = error
  return (
    <>
      <Facts
        className="max-w-3xl border-border border-t"
        items={[
          {
            name: t('fact.where'),
            value: <code className="break-all font-mono text-sm">{error.component || '–'}</code>,
          },
          { name: t('fact.source'), value: t(`source.${error.source}`) },
          { name: t('fact.count'), value: t('times', { count: error.count }) },
          { name: t('fact.first'), value: at(error.firstAt) },
          { name: t('fact.last'), value: at(error.lastAt) },
          {
            name: t('fact.person'),
            value: person?.name ? (
              <Link className="link" href={`/admin/people?person=${person.id}`}>
                {person.name}
              </Link>
            ) : (
              t(person ? 'personGone' : 'nobody')
            ),
          },
          { name: t('fact.reference'), value: error.requestId ?? t('noReference') },
        ]}
      />
      <section className="mt-8">
        <SectionHeading size="group">{t('before')}</SectionHeading>
        {error.breadcrumbs.length > 0 ? (
          <ol className="list-decimal pl-6 text-text-muted">
            {error.breadcrumbs.map((crumb, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list in which the same step may stand twice
              <li key={place} className="break-words py-0.5">
                {crumb}
              </li>
            ))}
          </ol>
        ) : (
          <p className="text-text-muted">{t('nothingBefore')}</p>
        )}
      </section>
      <section className="mt-8">
        <SectionHeading size="group">{t('stack')}</SectionHeading>
        {error.stack ? (
          <pre className="whitespace-pre-wrap break-words rounded-md border border-border bg-sunken p-4 font-mono text-xs/5">
            {error.stack}
          </pre>
        ) : (
          <p className="text-text-muted">{t('noStack')}</p>
        )}
      </section>
    </>
  )
}
