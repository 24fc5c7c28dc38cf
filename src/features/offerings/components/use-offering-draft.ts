'use client'
import { useState } from 'react'
import type { ChangeOffering, OwnOffering, SlotTerms } from '../input.ts'
import { decimalsOf, parsePrice, priceText } from '../price/rules.ts'
import type { QuestionDraft } from './questions/question-draft.ts'
import { draftsOf, questionsOf } from './questions/question-draft.ts'

type Place = OwnOffering['place']

/** An offering as it is typed: numbers as text, and the way to each kind of place, so that changing one's mind loses nothing. */
export type OfferingDraft = Pick<OwnOffering, 'name' | 'kind' | 'description' | 'place'> & {
  minutes: string
  price: string
  /** The price follows the coach's rate; what was typed stays in case they change their mind. */
  byRate: boolean
  /** Null is as in the coach's availability. */
  terms: SlotTerms
  onRequest: boolean
  questions: QuestionDraft[]
  placeDetails: Record<Place, string>
}

const NO_TERMS: SlotTerms = {
  bufferBeforeMin: null,
  bufferAfterMin: null,
  minNoticeMin: null,
  horizonDays: null,
  stepMin: null,
}

const NEW: Omit<OfferingDraft, 'minutes'> = {
  name: '',
  kind: 'coaching',
  description: '',
  price: '',
  byRate: false,
  terms: NO_TERMS,
  onRequest: false,
  questions: [],
  place: 'video',
  placeDetails: { video: '', phone: '', address: '' },
}

/** The form of one offering, or of a new one of `usualMinutes`. A price in another currency than `currency` starts empty. */
export function useOfferingDraft(
  offering: OwnOffering | null,
  { currency, locale, usualMinutes }: { currency: string; locale: string; usualMinutes: number },
) {
  const decimals = decimalsOf(currency)
  const [initial] = useState<OfferingDraft>(() =>
    offering
      ? {
          ...{ name: offering.name, kind: offering.kind, description: offering.description, place: offering.place },
          minutes: String(offering.minutes),
          price:
            offering.currency === currency && offering.ownPriceMinor !== null
              ? priceText(offering.ownPriceMinor, decimals, locale)
              : '',
          byRate: offering.ownPriceMinor === null,
          terms: termsOf(offering),
          onRequest: offering.onRequest,
          questions: draftsOf(offering.questions),
          placeDetails: { ...NEW.placeDetails, [offering.place]: offering.placeDetail },
        }
      : { ...NEW, minutes: String(usualMinutes) },
  )
  const [draft, setDraft] = useState(initial)
  return {
    draft,
    changed: JSON.stringify(draft) !== JSON.stringify(initial),
    change: (part: Partial<OfferingDraft>) => setDraft((now) => ({ ...now, ...part })),
    /** Writes the price as it was understood, so that "1.200" cannot be taken for 1.2 without a sign. */
    tidyPrice() {
      const minor = parsePrice(draft.price, decimals)
      if (minor !== null) setDraft({ ...draft, price: priceText(minor, decimals, locale) })
    },
    /** What is sent. An amount or a length that cannot be read is sent as no number: the answer says which field. */
    input: (): Omit<ChangeOffering, 'id'> => ({
      ...{ name: draft.name, kind: draft.kind, description: draft.description, place: draft.place },
      minutes: /^\s*\d{1,4}\s*$/.test(draft.minutes) ? Number(draft.minutes) : Number.NaN,
      priceMinor: draft.byRate ? null : (parsePrice(draft.price, decimals) ?? -1),
      ...draft.terms,
      onRequest: draft.onRequest,
      questions: questionsOf(draft.questions),
      placeDetail: draft.placeDetails[draft.place],
    }),
  }
}

const termsOf = ({ bufferBeforeMin, bufferAfterMin, minNoticeMin, horizonDays, stepMin }: OwnOffering): SlotTerms => ({
  ...{ bufferBeforeMin, bufferAfterMin, minNoticeMin, horizonDays, stepMin },
})
