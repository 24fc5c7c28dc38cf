'use client'
import { useTranslations } from 'next-intl'
import { formatMoney } from '#client/format.ts'
import type { PublicOffering } from '#features/offerings/input.ts'
import { RadioCard } from '#ui/radio-card.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'

type Props = {
  offerings: PublicOffering[]
  chosen: string | undefined
  locale: string
  onChoose: (offeringId: string) => void
}

/** What can be booked, to choose from. */
export function OfferingCards({ offerings, chosen, locale, onChoose }: Props) {
  const t = useTranslations('Booking')
  return (
    <RadioCards label={t('offerings')} className="mt-5">
      {offerings.map(({ id, name, minutes, place, priceMinor, currency }) => (
        <RadioCard
          key={id}
          name="offering"
          value={id}
          checked={id === chosen}
          onChange={() => onChoose(id)}
          title={name}
          aside={priceMinor === 0 ? t('free') : formatMoney(priceMinor, currency, locale, { short: true })}
          detail={t(`offering.${place}`, { minutes })}
        />
      ))}
    </RadioCards>
  )
}
