import { useLocale, useTranslations } from 'next-intl'
import { cityOf } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Facts } from '#ui/facts.tsx'
import type { OwnProfile } from '../input.ts'
import { languageName } from './language-names.ts'

/** A profile as an admin or a client will read it. */
export function ProfileSummary({ profile }: { profile: OwnProfile }) {
  const t = useTranslations('CoachProfile')
  const locale = useLocale()
  const { id, name, headline, bio, specialties, languages, certifications, zone } = profile
  return (
    <div>
      <div className="flex items-center gap-4">
        <Avatar id={id} name={name} size={64} />
        <div className="min-w-0">
          <p className="type-group">{name}</p>
          {headline && <p className="text-text-muted">{headline}</p>}
        </div>
      </div>
      {bio && <p className="type-reading mt-5 whitespace-pre-line break-words">{bio}</p>}
      <Facts
        className="mt-5 border-border border-t"
        items={[
          { name: t('specialties'), value: specialties.join(', ') || '–' },
          { name: t('languages'), value: languages.map((code) => languageName(code, locale)).join(', ') || '–' },
          ...(certifications.length > 0 ? [{ name: t('certifications'), value: certifications.join(', ') }] : []),
          { name: t('zone'), value: cityOf(zone) },
        ]}
      />
    </div>
  )
}
