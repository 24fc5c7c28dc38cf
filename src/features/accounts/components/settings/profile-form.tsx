'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useSubmit } from '#client/use-submit.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { toast } from '#ui/toast.ts'
import { accounts } from '../api.ts'
import { useWordsOf } from './use-words-of.ts'

/** The name others see. */
export function ProfileForm({ name }: { name: string }) {
  const t = useTranslations('Settings')
  const router = useRouter()
  const { pending, error, submit } = useSubmit(accounts.updateProfile, () => {
    toast({ tone: 'success', text: t('saved') })
    router.refresh()
  })
  const words = useWordsOf(error)
  return (
    <form
      className="flex max-w-100 flex-col items-start gap-4"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ name: String(new FormData(event.currentTarget).get('name')) })
      }}
    >
      {words.form && (
        <Banner tone="danger" role="alert">
          {words.form}
        </Banner>
      )}
      <Field label={t('name')} hint={t('nameHint')} error={words.field('name')} required className="w-full">
        <Input name="name" defaultValue={name} autoComplete="name" required maxLength={80} />
      </Field>
      <Button type="submit" variant="primary" loading={pending} loadingLabel={t('saving')}>
        {t('save')}
      </Button>
    </form>
  )
}
