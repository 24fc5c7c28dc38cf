import type { SeedCoach } from '../coach.ts'

/** Has applied; an administrator decides. She has neither offerings nor hours yet. */
export const petra: Pick<SeedCoach, 'key' | 'email' | 'account' | 'profile'> = {
  key: 'petra',
  email: 'petra@novak.example',
  account: { name: 'Petra Novak', locale: 'en', zone: 'Europe/Prague', hourCycle: 'h23' },
  profile: {
    headline: 'Teachers in their first three years',
    bio: `I taught chemistry for sixteen years, the last six as a mentor of new colleagues. Most of them were ready to leave by November and glad to have stayed by June.

I coach teachers at the end of the school day, in short sessions, on the class that does not listen, the parent who writes at midnight, and the pile on the desk. I hold the ACC of the ICF since spring.`,
    specialties: ['Teachers', 'First job', 'Boundaries'],
    languages: ['cs', 'de', 'en'],
    certifications: ['ICF ACC'],
  },
}
