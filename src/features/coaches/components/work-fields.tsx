'use client'
import { useTranslations } from 'next-intl'
import { Field } from '#ui/field.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { SHORTEST_BIO } from '../rules.ts'
import { CertificationsField } from './certifications-field.tsx'
import { SpecialtiesField } from './specialties-field.tsx'
import type { ProfileForm } from './use-profile.ts'

/** How a coach works: what on, and in their own words. */
export function WorkFields({ form }: { form: ProfileForm }) {
  const t = useTranslations('CoachProfile')
  const { draft, errors, change } = form
  return (
    <div className="flex flex-col gap-6">
      <SpecialtiesField
        value={draft.specialties}
        error={errors.specialties}
        onChange={(specialties) => change({ specialties })}
      />
      <Field label={t('bio')} hint={t('bioHint', { least: SHORTEST_BIO })} error={errors.bio}>
        <Textarea
          value={draft.bio}
          maxLength={4000}
          rows={9}
          className="type-reading"
          countLabel={(used, max) => t('letters', { used, max })}
          onChange={(event) => change({ bio: event.target.value })}
        />
      </Field>
      <CertificationsField
        value={draft.certifications}
        error={errors.certifications}
        onChange={(certifications) => change({ certifications })}
      />
    </div>
  )
}
