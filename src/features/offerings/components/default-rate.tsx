'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatMoney } from '#client/format.ts'
import { practice } from '#features/practice/components/api.ts'
import { defaultRate } from '#features/practice/components/default-rate.ts'
import { SectionHeading } from '#ui/section-heading.tsx'
import { RateForm } from './rate-form.tsx'
import { RateHistory } from './rate-history.tsx'

type Props = { currency: string; reader: Reader; now: number }

/** For admins: what 60 minutes cost with coaches who set no rate of their own. */
export function DefaultRate({ currency, reader, now }: Props) {
  const t = useTranslations('Rates')
  const client = useQueryClient()
  const { rate, history } = useSuspenseQuery(defaultRate()).data
  return (
    <section aria-labelledby="default-rate-heading" className="max-w-170">
      <SectionHeading id="default-rate-heading">
        {rate ? t('default', { price: formatMoney(rate.minor, rate.currency, reader.locale) }) : t('noDefault')}
      </SectionHeading>
      <p className="mb-5 max-w-[60ch] text-text-muted">{t('defaultText')}</p>
      <RateForm
        minor={rate?.currency === currency ? rate.minor : null}
        currency={currency}
        backLabel={t('backDefault')}
        save={async (minor) => client.setQueryData(defaultRate().queryKey, await practice.setDefaultRate({ minor }))}
      />
      <RateHistory history={history} noneLabel={t('noneThenDefault')} reader={reader} now={now} />
    </section>
  )
}
