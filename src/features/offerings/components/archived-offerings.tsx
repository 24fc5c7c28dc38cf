'use client'
import { useTranslations } from 'next-intl'
import { Button } from '#ui/button.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { OwnOffering } from '../input.ts'

type Props = { offerings: OwnOffering[]; busy: boolean; onRestore: (offering: OwnOffering) => void }

/** What a coach no longer offers; it can come back. */
export function ArchivedOfferings({ offerings, busy, onRestore }: Props) {
  const t = useTranslations('Offerings')
  if (offerings.length === 0) return null
  return (
    <section className="mt-12">
      <SectionHeading size="group">{t('archived')}</SectionHeading>
      <Rows>
        {offerings.map((offering) => (
          <Row
            key={offering.id}
            title={offering.name}
            detail={t('length', { minutes: offering.minutes })}
            end={
              <Button
                size="sm"
                disabled={busy}
                aria-label={t('restoreNamed', { name: offering.name })}
                onClick={() => onRestore(offering)}
              >
                {t('restore')}
              </Button>
            }
          />
        ))}
      </Rows>
    </section>
  )
}
