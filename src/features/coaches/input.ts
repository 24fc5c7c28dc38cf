import * as z from 'zod'
import { line, prose } from '#platform/api/text.ts'

export const STATUSES = ['draft', 'applied', 'listed', 'unlisted', 'declined', 'paused'] as const

/** What a coach writes about themselves. Blank is allowed while it is a draft; `missingFrom` says what an application needs. */
export const EditProfile = z.strictObject({
  name: line(80, 1),
  headline: line(120),
  bio: prose(4000),
  /** In the coach's own words; each once. */
  specialties: z.array(line(40, 2)).max(12),
  /** ISO 639-1. */
  languages: z.array(z.string().regex(/^[a-z]{2}$/)).max(12),
  /** What they say they hold: `ICF PCC`, or the name of a training. Nobody checks it. */
  certifications: z.array(line(60, 2)).max(12).default([]),
  /** IANA zone: where the coach lives. */
  zone: line(64, 1),
})
export type EditProfile = z.infer<typeof EditProfile>

const profile = {
  id: z.uuid(),
  /** Part of the public address: /coaches/ines-moreau. */
  handle: z.string(),
  name: z.string(),
  headline: z.string(),
  bio: z.string(),
  specialties: z.array(z.string()),
  languages: z.array(z.string()),
  certifications: z.array(z.string()),
  zone: z.string(),
}

/** A coach as everybody sees them. */
export const PublicCoach = z.object(profile)
export type PublicCoach = z.infer<typeof PublicCoach>

/** A coach as they see themselves. Instants are epoch milliseconds. */
export const OwnProfile = z.object({
  ...profile,
  status: z.enum(STATUSES),
  /** What an admin wrote when they declined. */
  declineReason: z.string().nullable(),
  appliedAt: z.number().nullable(),
  listedAt: z.number().nullable(),
})
export type OwnProfile = z.infer<typeof OwnProfile>
