import { useTranslations } from 'next-intl'
import { cityOf } from '#client/format.ts'
import { Facts } from '#ui/facts.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import type { CoachFile } from '../input.ts'

const TONES = {
  draft: 'neutral',
  applied: 'warning',
  listed: 'success',
  unlisted: 'success',
  declined: 'danger',
  paused: 'line',
} as const satisfies Record<CoachFile['status'], string>

/** The profile as whoever decides on it reads it. */
export function CoachProfile({ coach, locale }: { coach: CoachFile; locale: string }) {
  const t = useTranslations('AdminPeople')
  const nameOf = new Intl.DisplayNames(locale, { type: 'language' })
  const listed = new Intl.ListFormat(locale)
  return (
    <section className="mt-7">
      <SectionHeading
        size="group"
        level={3}
        aside={<StatusTag tone={TONES[coach.status]}>{t(`profile.status.${coach.status}`)}</StatusTag>}
      >
        {t('profile.title')}
      </SectionHeading>
      {coach.headline && <p className="type-reading break-words">{coach.headline}</p>}
      {coach.bio && <p className="mt-2 whitespace-pre-line break-words text-text-muted">{coach.bio}</p>}
      <Facts
        className="mt-3"
        items={[
          { name: t('profile.specialties'), value: listed.format(coach.specialties) || t('none') },
          {
            name: t('profile.languages'),
            value: listed.format(coach.languages.map((code) => nameOf.of(code) ?? code)) || t('none'),
          },
          { name: t('profile.zone'), value: cityOf(coach.zone) },
          ...(coach.status === 'declined' && coach.declineReason
            ? [{ name: t('profile.declined'), value: coach.declineReason }]
            : []),
        ]}
      />
      {coach.status === 'listed' && (
        <p className="mt-4">
          <MoreLink href={`/coaches/${coach.handle}`}>{t('profile.open')}</MoreLink>
        </p>
      )}
    </section>
  )
}
