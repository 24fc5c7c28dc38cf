'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ApiError } from '#client/api-error.ts'
import { useProblem } from '#client/problem.ts'
import type { OwnOffering } from '../input.ts'
import { parsePrice, placeProblem, priceText } from '../rules.ts'
import { offerings } from './api.ts'

export type OfferingForm = ReturnType<typeof useOfferingForm>
type Fields = Pick<OwnOffering, 'name' | 'kind' | 'description' | 'place' | 'placeDetail'> & {
  minutes: string
  price: string
}
type Errors = Partial<Record<keyof Fields, string>>

/** An offering being written: its fields as typed, what is wrong with each, and saving it. */
export function useOfferingForm(offering: OwnOffering | null, currency: string) {
  const t = useTranslations('Offerings')
  const problem = useProblem()
  const [fields, setFields] = useState(() => fieldsOf(offering, currency))
  const [errors, setErrors] = useState<Errors>({})
  const [failure, setFailure] = useState<string | null>(null)
  const [saving, setSaving] = useState(false)

  function wrong(): Errors {
    const found: Errors = {}
    const minutes = Number(fields.minutes)
    const place = placeProblem(fields)
    if (!fields.name.trim()) found.name = t('errors.name')
    if (!(minutes >= 10 && minutes <= 480 && minutes % 5 === 0)) found.minutes = t('errors.minutes')
    if (parsePrice(fields.price, currency) === null) found.price = t('errors.price')
    if (place) found.placeDetail = t(`errors.${place}`)
    return found
  }
  return {
    fields,
    errors,
    failure,
    saving,
    set(part: Partial<Fields>) {
      setFields({ ...fields, ...part })
      setErrors(Object.fromEntries(Object.entries(errors).filter(([name]) => !(name in part))))
    },
    /** The offering as it is saved, or null with words at what is wrong. */
    async save(): Promise<OwnOffering | null> {
      const found = wrong()
      setErrors(found)
      setFailure(null)
      if (Object.keys(found).length) return null
      setSaving(true)
      const { price, minutes, ...text } = fields
      const input = { ...text, minutes: Number(minutes), priceMinor: parsePrice(price, currency) ?? 0 }
      try {
        return offering ? await offerings.change({ ...input, id: offering.id }) : await offerings.create(input)
      } catch (error) {
        const named = error instanceof ApiError ? Object.entries(error.fields) : []
        setErrors(
          Object.fromEntries(
            named.map(([field, code]) => [
              field === 'priceMinor' ? 'price' : field,
              t.has(`errors.${code}`) ? t(`errors.${code}`) : t('errors.other'),
            ]),
          ),
        )
        setFailure(problem(error))
        return null
      } finally {
        setSaving(false)
      }
    },
  }
}

function fieldsOf(offering: OwnOffering | null, currency: string): Fields {
  if (!offering) {
    return { name: '', kind: 'coaching', description: '', minutes: '60', price: '', place: 'video', placeDetail: '' }
  }
  const { name, kind, description, minutes, priceMinor, place, placeDetail } = offering
  return {
    name,
    kind,
    description,
    place,
    placeDetail,
    minutes: String(minutes),
    price: priceText(priceMinor, currency),
  }
}
