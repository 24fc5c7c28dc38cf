'use client'
import Plus from 'lucide-react/icons/plus'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { useWordsOf } from '#features/accounts/components/settings/use-words-of.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { toast } from '#ui/toast.ts'
import { calendars } from './api.ts'

/** A button that becomes the form: what the calendar is called, and where it is. */
export function AddCalendar({ onAdded }: { onAdded: () => void }) {
  const t = useTranslations('Calendars.in')
  const [open, setOpen] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const { pending, error, submit } = useSubmit(calendars.addOutside, () => {
    setOpen(false)
    toast({ tone: 'success', text: t('added') })
    onAdded()
  })
  const words = useWordsOf(error)
  useEffect(() => {
    if (open) first.current?.focus()
  }, [open])
  if (!open) {
    return (
      <Button className="mt-5" icon={<Plus size={16} />} onClick={() => setOpen(true)}>
        {t('add')}
      </Button>
    )
  }
  return (
    <form
      className="mt-5 flex max-w-136 flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        const typed = new FormData(event.currentTarget)
        void submit({ name: String(typed.get('name')), address: String(typed.get('address')) })
      }}
    >
      <Refusal error={error} />
      <Field label={t('name')} hint={t('nameHint')} error={words.field('name')} required>
        <Input ref={first} name="name" maxLength={60} required autoComplete="off" />
      </Field>
      <Field
        label={t('address')}
        hint={t('addressHint', { example: 'calendar.google.com' })}
        error={words.field('address')}
        required
      >
        <Input
          name="address"
          type="text"
          inputMode="url"
          maxLength={2000}
          required
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" loading={pending} loadingLabel={t('adding')}>
          {t('addIt')}
        </Button>
        <Button onClick={() => setOpen(false)}>{t('cancel')}</Button>
      </div>
    </form>
  )
}
