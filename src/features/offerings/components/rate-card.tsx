'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatMoney } from '#client/format.ts'
import { SectionHeading } from '#ui/section-heading.tsx'
import { offerings, ownOfferings, ownRate } from './api.ts'
import { RateForm } from './rate-form.tsx'
import { RateHistory } from './rate-history.tsx'

type Props = { currency: string; reader: Reader; now: number }

/** What a coach asks for 60 minutes: offerings without a price of their own follow it. */
export function RateCard({ currency, reader, now }: Props) {
  const t = useTranslations('Rates')
  const client = useQueryClient()
  const { own, practice, history } = useSuspenseQuery(ownRate()).data
  const usual = practice && t('amount', { price: formatMoney(practice.minor, practice.currency, reader.locale) })
  async function save(minor: number | null) {
    const saved = await offerings.setRate({ minor })
    client.setQueryData(ownRate().queryKey, saved)
    await client.invalidateQueries(ownOfferings())
  }
  return (
    <section aria-labelledby="rate-heading" className="mt-12 max-w-170">
      <SectionHeading id="rate-heading">
        {own
          ? t('own', { price: formatMoney(own.minor, own.currency, reader.locale) })
          : usual
            ? t('practice', { price: usual })
            : t('none')}
      </SectionHeading>
      <p className="mb-5 max-w-[60ch] text-text-muted">{t(own ? 'ownText' : usual ? 'practiceText' : 'noneText')}</p>
      <RateForm
        key={own?.currency === currency ? 'own' : 'none'}
        minor={own?.currency === currency ? own.minor : null}
        currency={currency}
        backLabel={usual ? t('backTo', { price: usual }) : t('back')}
        save={save}
      />
      <RateHistory history={history} noneLabel={t('noneThen')} reader={reader} now={now} />
    </section>
  )
}
