'use client'
import { useLocale, useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { RadioCard } from '#ui/radio-card.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { Select } from '#ui/select.tsx'
import { Textarea } from '#ui/textarea.tsx'
import type { OwnOffering } from '../input.ts'
import type { OfferingForm } from './use-offering-form.ts'

// Written again, not imported: a value of input.ts would bring zod into the browser.
const KINDS: OwnOffering['kind'][] = ['coaching', 'discovery', 'mentor_coaching', 'supervision']
const PLACES: OwnOffering['place'][] = ['video', 'phone', 'address']
const INPUT_OF = { video: 'url', phone: 'tel', address: 'text' } as const

/** What is offered, for how long, at what price, where. */
export function OfferingFields({ form, currency }: { form: OfferingForm; currency: string }) {
  const t = useTranslations('Offerings')
  const locale = useLocale()
  const { fields, errors, set } = form
  const sign = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value
  return (
    <div className="flex flex-col gap-5">
      <Field label={t('name')} hint={t('nameHint')} error={errors.name} required>
        <Input
          value={fields.name}
          maxLength={80}
          autoComplete="off"
          onChange={(event) => set({ name: event.target.value })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('minutes')} error={errors.minutes} required>
          <Input
            type="number"
            inputMode="numeric"
            min={10}
            max={480}
            step={5}
            value={fields.minutes}
            end={t('min')}
            onChange={(event) => set({ minutes: event.target.value })}
          />
        </Field>
        <Field label={t('price')} hint={t('priceHint')} error={errors.price} required>
          <Input
            inputMode="decimal"
            autoComplete="off"
            value={fields.price}
            start={sign}
            onChange={(event) => set({ price: event.target.value })}
          />
        </Field>
      </div>
      <Field label={t('kind')}>
        <Select value={fields.kind} onChange={(event) => set({ kind: event.target.value as OwnOffering['kind'] })}>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <RadioCards label={t('place')} labelShown>
        {PLACES.map((place) => (
          <RadioCard
            key={place}
            name="place"
            value={place}
            title={t(`places.${place}`)}
            checked={fields.place === place}
            onChange={() => set({ place, placeDetail: '' })}
          />
        ))}
      </RadioCards>
      <Field
        label={t(`placeDetail.${fields.place}`)}
        hint={t(`placeHint.${fields.place}`)}
        error={errors.placeDetail}
        required
      >
        <Input
          type={INPUT_OF[fields.place]}
          value={fields.placeDetail}
          maxLength={300}
          autoComplete="off"
          onChange={(event) => set({ placeDetail: event.target.value })}
        />
      </Field>
      <Field label={t('description')} aside={t('optional')} error={errors.description}>
        <Textarea
          value={fields.description}
          maxLength={500}
          countLabel={(used, max) => t('letters', { used, max })}
          onChange={(event) => set({ description: event.target.value })}
        />
      </Field>
    </div>
  )
}
