import { getTranslations } from 'next-intl/server'
import { localised } from '#client/localised.ts'
import { decimalsOf } from '#features/offerings/price/rules.ts'
import { Button } from '#ui/button.tsx'
import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { FilterSection } from './filter-section.tsx'
import { KeptParams } from './kept-params.tsx'
import { RateRange } from './rate-range.tsx'
import { SoftForm } from './soft-form.tsx'

type Props = { rates: Facets['rates']; asked: Asked; locale: string }

/** What an hour may cost; left out while all coaches ask the same. */
export async function PriceFilter({ rates, asked, locale }: Props) {
  if (!rates || (rates.lowest === rates.highest && asked.min === undefined && asked.max === undefined)) return null
  const t = await getTranslations('Directory.price')
  const unit = 10 ** decimalsOf(rates.currency)
  return (
    <FilterSection title={t('title')}>
      <SoftForm key={`${asked.min} ${asked.max}`} action={localised('/coaches', locale)}>
        <KeptParams asked={asked} but={['min', 'max']} />
        <RateRange
          lowest={Math.floor(rates.lowest / unit)}
          highest={Math.ceil(rates.highest / unit)}
          bars={rates.bars}
          {...(asked.min === undefined ? {} : { min: asked.min })}
          {...(asked.max === undefined ? {} : { max: asked.max })}
          currency={rates.currency}
          locale={locale}
          words={{ from: t('from'), to: t('to'), lowest: t('lowest'), highest: t('highest') }}
        />
        <Button type="submit" size="sm" full className="mt-2.5">
          {t('apply')}
        </Button>
      </SoftForm>
    </FilterSection>
  )
}
