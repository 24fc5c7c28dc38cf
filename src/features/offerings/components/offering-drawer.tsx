'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { LeaveGuard } from '#client/leave-guard.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { Drawer } from '#ui/drawer.tsx'
import { toast } from '#ui/toast.ts'
import type { OwnOffering } from '../input.ts'
import { offerings, ownOfferings, ownRate } from './api.ts'
import type { Choices } from './offering-form.tsx'
import { OfferingForm } from './offering-form.tsx'
import type { UsualTerms } from './times-fields.tsx'
import { useOfferingDraft } from './use-offering-draft.ts'

const USUAL_MINUTES = 50

type Props = {
  open: boolean
  /** The one to change, or null for a new one. */
  offering: OwnOffering | null
  choices: Choices
  currency: string
  usual: UsualTerms
  onClose: () => void
}

/** Adds or changes an offering beside the list. Closing with something typed asks first. */
export function OfferingDrawer({ open, offering, choices, currency, usual, onClose }: Props) {
  const t = useTranslations('Offerings')
  const locale = useLocale()
  const client = useQueryClient()
  const { own, practice } = useSuspenseQuery(ownRate()).data
  const formId = useId()
  const [asking, ask] = useState(false)
  const form = useOfferingDraft(offering, { currency, locale, usualMinutes: USUAL_MINUTES })
  const { pending, error, submit } = useSubmit(
    async () => {
      const input = form.input()
      const saved = await (offering ? offerings.change({ id: offering.id, ...input }) : offerings.create(input))
      await client.invalidateQueries(ownOfferings())
      return saved
    },
    ({ name }) => {
      toast({ tone: 'success', text: t(offering ? 'changed' : 'added', { name }) })
      onClose()
    },
  )
  const words = {
    title: t('discard.title'),
    text: t('discard.text'),
    keep: t('discard.keep'),
    confirm: t('discard.confirm'),
  }
  const leave = () => (form.changed && !pending ? ask(true) : !pending && onClose())
  return (
    <>
      <Drawer
        open={open}
        onOpenChange={leave}
        title={t(offering ? 'edit' : 'new')}
        closeLabel={t('close')}
        size="lg"
        footer={
          <>
            <Button type="submit" form={formId} variant="primary" loading={pending} loadingLabel={t('saving')}>
              {t(offering ? 'save' : 'add')}
            </Button>
            <Button variant="ghost" disabled={pending} onClick={leave}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {offering && <p className="mb-5 text-sm text-text-muted">{t('bookedStay')}</p>}
        <OfferingForm
          id={formId}
          form={form}
          choices={choices}
          currency={currency}
          rate={own ?? practice}
          usual={usual}
          error={error}
          onSubmit={() => void submit(undefined)}
        />
      </Drawer>
      <ConfirmDialog
        open={asking}
        onOpenChange={ask}
        title={words.title}
        text={words.text}
        keepLabel={words.keep}
        confirmLabel={words.confirm}
        onConfirm={() => {
          ask(false)
          onClose()
        }}
      />
      <LeaveGuard active={open && form.changed} />
    </>
  )
}
