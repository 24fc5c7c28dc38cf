'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Segmented } from '#ui/segmented.tsx'
import type { OwnOffering } from '../input.ts'
import type { OfferingDraft } from './use-offering-draft.ts'

type Props = {
  draft: Pick<OfferingDraft, 'place' | 'placeDetails'>
  places: readonly OwnOffering['place'][]
  error: string | undefined
  onChange: (part: Pick<OfferingDraft, 'place' | 'placeDetails'>) => void
}

const TYPES = { video: 'url', phone: 'tel', address: 'text' } as const

/** Where the two meet, and the link, number or address that leads there. */
export function PlaceFields({ draft: { place, placeDetails }, places, error, onChange }: Props) {
  const t = useTranslations('Offerings')
  return (
    <div className="flex flex-col gap-3">
      <div>
        <p aria-hidden className="type-label mb-1.5">
          {t('where')}
        </p>
        <Segmented
          label={t('where')}
          name="place"
          options={places.map((value) => ({ value, label: t(`place.${value}`) }))}
          value={place}
          onValueChange={(value) => onChange({ place: places.find((one) => one === value) ?? place, placeDetails })}
        />
      </div>
      <Field key={place} label={t(`detail.${place}`)} hint={t(`detailHint.${place}`)} error={error} required>
        <Input
          type={TYPES[place]}
          value={placeDetails[place]}
          maxLength={300}
          autoComplete="off"
          spellCheck={false}
          placeholder={place === 'video' ? 'https://' : undefined}
          onChange={({ target }) => onChange({ place, placeDetails: { ...placeDetails, [place]: target.value } })}
        />
      </Field>
    </div>
  )
}
