'use client'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Today } from '../../input.ts'

const WAYS: Record<Today['gaps'][number], string> = {
  not_listed: '/coach/profile',
  no_offering: '/coach/offerings',
  no_price: '/coach/offerings',
  no_hours: '/availability',
  no_second_factor: '/settings/security',
}

/** What is left to set up, each with the way there. */
export function Gaps({ gaps }: { gaps: Today['gaps'] }) {
  const t = useTranslations('Home')
  return (
    <section aria-labelledby="gaps-heading">
      <SectionHeading id="gaps-heading">{t('gaps.title', { count: gaps.length })}</SectionHeading>
      <Rows>
        {gaps.map((gap) => (
          <Row
            key={gap}
            title={t(`gaps.${gap}.title`)}
            detail={t(`gaps.${gap}.text`)}
            end={
              <ButtonLink size="sm" variant="soft" href={WAYS[gap]}>
                {t(`gaps.${gap}.action`)}
              </ButtonLink>
            }
          />
        ))}
      </Rows>
    </section>
  )
}
