'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { LanguagesField } from './languages-field.tsx'
import type { ProfileForm } from './use-profile.ts'
import { ZoneField } from './zone-field.tsx'

/** Who a coach is: name, headline, languages, where they live. */
export function WhoFields({ form, now }: { form: ProfileForm; now: number }) {
  const t = useTranslations('CoachProfile')
  const { draft, errors, change } = form
  return (
    <div className="flex flex-col gap-6">
      <Field label={t('name')} hint={t('nameHint')} error={errors.name} required>
        <Input
          value={draft.name}
          maxLength={80}
          autoComplete="name"
          onChange={(event) => change({ name: event.target.value })}
        />
      </Field>
      <Field label={t('headline')} hint={t('headlineHint')} error={errors.headline}>
        <Input
          value={draft.headline}
          maxLength={120}
          autoComplete="off"
          onChange={(event) => change({ headline: event.target.value })}
        />
      </Field>
      <LanguagesField
        value={draft.languages}
        error={errors.languages}
        onChange={(languages) => change({ languages })}
      />
      <ZoneField value={draft.zone} now={now} error={errors.zone} onChange={(zone) => change({ zone })} />
    </div>
  )
}
