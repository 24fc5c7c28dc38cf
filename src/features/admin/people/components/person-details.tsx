import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, formatDay, formatTime, zoneLabel } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Facts } from '#ui/facts.tsx'
import type { PersonFile } from '../input.ts'
import { ApplicationNotice } from './application-notice.tsx'
import { CoachProfile } from './coach-profile.tsx'
import { lastSeen } from './last-seen.ts'
import { StandingTag } from './standing-tag.tsx'

type Props = { person: PersonFile; reader: Reader; now: number }

/** What the practice knows of one person: account and coach profile, never what they talk about. */
export function PersonDetails({ person, reader, now }: Props) {
  const t = useTranslations('AdminPeople')
  const { coach } = person
  const day = (at: number) => formatDay(at, reader, now)
  return (
    <>
      <div className="flex items-center gap-4">
        <Avatar id={person.id} name={person.name} size={56} />
        <div className="min-w-0">
          <h2 className="type-section break-words">{person.name}</h2>
          <p className="text-text-muted">
            {t('roleAndPlace', { role: t(`role.${person.role}`), place: cityOf(person.zone) })}
          </p>
        </div>
      </div>
      {person.standing === 'applied' && coach && (
        <ApplicationNotice
          person={{ id: person.id, name: person.name }}
          sent={coach.appliedAt === null ? '' : t('sent', { day: day(coach.appliedAt) })}
        />
      )}
      <Facts
        className="mt-5"
        items={[
          { name: t('fact.standing'), value: <StandingTag standing={person.standing} /> },
          {
            name: t('fact.email'),
            value: (
              <>
                {person.email ?? t('erased')}
                {person.email && !person.emailVerified && (
                  <span className="block text-sm text-text-muted">{t('unverified')}</span>
                )}
              </>
            ),
          },
          { name: t('fact.signIn'), value: t(person.secondFactor ? 'passwordAndCode' : 'passwordOnly') },
          { name: t('fact.devices'), value: t('devices', { count: person.devices }) },
          {
            name: t('fact.seen'),
            value:
              person.lastSeenAt !== null && now - person.lastSeenAt < 24 * 3_600_000
                ? `${lastSeen(person.lastSeenAt, reader, now, t)}, ${formatTime(person.lastSeenAt, reader)}`
                : lastSeen(person.lastSeenAt, reader, now, t),
          },
          { name: t('fact.zone'), value: zoneLabel(person.zone, now, reader.locale) },
          { name: t('fact.joined'), value: day(person.createdAt) },
          { name: t('fact.sessions'), value: t('sessions', { had: person.sessionsHad, ahead: person.sessionsAhead }) },
          ...(person.deleteAfter === null ? [] : [{ name: t('fact.leaving'), value: day(person.deleteAfter) }]),
        ]}
      />
      {coach && <CoachProfile coach={coach} locale={reader.locale} />}
    </>
  )
}
