'use client'
import { useLocale, useTranslations } from 'next-intl'
import { formatMoney } from '#client/format.ts'
import type { Rate } from '#features/practice/rate/input.ts'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { priceByRate } from '../rates/rules.ts'
import type { OfferingDraft } from './use-offering-draft.ts'

type Props = {
  draft: Pick<OfferingDraft, 'price' | 'byRate' | 'minutes'>
  currency: string
  /** What the coach's 60 minutes cost today, null without a rate. */
  rate: Rate
  error: string | undefined
  onChange: (part: Partial<OfferingDraft>) => void
  onTidy: () => void
}

/** What it costs: a price of its own, or what the coach's rate makes of its length. */
export function PriceField({ draft: { price, byRate, minutes }, currency, rate, error, onChange, onTidy }: Props) {
  const t = useTranslations('Offerings')
  const locale = useLocale()
  const length = /^\s*\d{1,3}\s*$/.test(minutes) ? Number(minutes) : 0
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <div>
        <p aria-hidden className="type-label mb-1.5">
          {t('price')}
        </p>
        <Segmented
          label={t('price')}
          name="pricing"
          options={[
            { value: 'own', label: t('pricing.own') },
            { value: 'rate', label: t('pricing.rate') },
          ]}
          value={byRate ? 'rate' : 'own'}
          onValueChange={(value) => onChange({ byRate: value === 'rate' })}
        />
      </div>
      {byRate ? (
        <p role="status" className="text-sm text-text-muted">
          {rate && length > 0
            ? t('byRate', {
                price: formatMoney(priceByRate(rate.minor, length), rate.currency, locale),
                rate: formatMoney(rate.minor, rate.currency, locale),
              })
            : t(rate ? 'byRateOnly' : 'byNoRate')}
        </p>
      ) : (
        <Field label={t('amount')} hint={t('priceHint')} error={error} required>
          <Input
            value={price}
            inputMode="decimal"
            maxLength={20}
            autoComplete="off"
            end={currency}
            onChange={({ target }) => onChange({ price: target.value })}
            onBlur={onTidy}
          />
        </Field>
      )}
    </div>
  )
}
