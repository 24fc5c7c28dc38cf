'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { useFieldProblem } from '#client/field-problem.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { toast } from '#ui/toast.ts'
import { decimalsOf, parsePrice, priceText } from '../price/rules.ts'

type Props = {
  /** Minor units of `currency` for 60 minutes; null while there is no rate. */
  minor: number | null
  currency: string
  /** What taking the rate back is called; it is offered while there is one. */
  backLabel: string
  save: (minor: number | null) => Promise<unknown>
}

/** What 60 minutes cost from now on. An amount that cannot be read is sent as none that is possible: the answer says so. */
export function RateForm({ minor, currency, backLabel, save }: Props) {
  const t = useTranslations('Rates')
  const locale = useLocale()
  const decimals = decimalsOf(currency)
  const kept = minor === null ? '' : priceText(minor, decimals, locale)
  const [typed, type] = useState<string | null>(null)
  const text = typed ?? kept
  const { pending, error, submit } = useSubmit(save, () => {
    type(null)
    toast({ tone: 'success', text: t('saved') })
  })
  const wrong = useFieldProblem('Rates', error)
  const read = parsePrice(text, decimals)
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit(read ?? -1)
      }}
    >
      <Refusal error={error} />
      <Field label={t('label')} hint={t('hint')} error={wrong('minor')} className="max-w-60">
        <Input
          value={text}
          inputMode="decimal"
          maxLength={20}
          autoComplete="off"
          end={currency}
          onChange={({ target }) => type(target.value)}
          onBlur={() => read !== null && typed !== null && type(priceText(read, decimals, locale))}
        />
      </Field>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button
          type="submit"
          variant="soft"
          disabled={text.trim() === '' || (read !== null && read === minor)}
          loading={pending}
          loadingLabel={t('saving')}
        >
          {t('save')}
        </Button>
        {minor !== null && (
          <Button disabled={pending} onClick={() => void submit(null)}>
            {backLabel}
          </Button>
        )}
      </div>
    </form>
  )
}
