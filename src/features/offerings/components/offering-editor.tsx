'use client'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useId } from 'react'
import { Button } from '#ui/button.tsx'
import { Drawer } from '#ui/drawer.tsx'
import { FieldError } from '#ui/field-error.tsx'
import type { OwnOffering } from '../input.ts'
import { OfferingFields } from './offering-fields.tsx'
import { useOfferingForm } from './use-offering-form.ts'

type Props = {
  /** Null for a new one. */
  offering: OwnOffering | null
  currency: string
  onClose: () => void
  onSaved: (offering: OwnOffering) => void
}

/** An offering in a drawer: a new one, or one to change. */
export function OfferingEditor({ offering, currency, onClose, onSaved }: Props) {
  const t = useTranslations('Offerings')
  const form = useOfferingForm(offering, currency)
  const formId = useId()
  async function submit(event: FormEvent) {
    event.preventDefault()
    const saved = await form.save()
    if (saved) onSaved(saved)
  }
  return (
    <Drawer
      open
      onOpenChange={onClose}
      size="lg"
      title={offering ? t('change') : t('new')}
      closeLabel={t('close')}
      footer={
        <>
          <Button type="submit" form={formId} variant="primary" loading={form.saving} loadingLabel={t('saving')}>
            {t('save')}
          </Button>
          <Button variant="ghost" onClick={onClose} disabled={form.saving}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <OfferingFields form={form} currency={currency} />
        {form.failure && (
          <div role="alert" className="mt-5">
            <FieldError>{form.failure}</FieldError>
          </div>
        )}
      </form>
    </Drawer>
  )
}
