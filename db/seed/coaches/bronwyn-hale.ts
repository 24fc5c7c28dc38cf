import type { SeedCoach } from '../coach.ts'
import { on, SAT, SUN } from '../coach.ts'

/** Works on weekends only, on the clock with the half-hour summer time. */
export const bronwyn: SeedCoach = {
  key: 'bronwyn',
  email: 'bronwyn@harbour.example',
  account: { name: 'Bronwyn Hale', locale: 'en', zone: 'Australia/Lord_Howe', hourCycle: 'h12' },
  months: 8,
  profile: {
    headline: 'Half-finished things, on weekends',
    bio: `Theses, novels, conversions, boats. You started it, you want it done, and the week keeps winning.

I run the island’s weather station Monday to Friday and coach on Saturdays and Sundays. I finished a boat in four years of weekends and learned that the plan is the easy part; the hard part is the second Saturday of March.

You show me the thing, every time. Then we choose the next hour of work, not the next month.`,
    specialties: ['Writing', 'Side projects', 'Procrastination', 'Habits'],
    languages: ['en'],
    certifications: ['EMCC EIA Practitioner'],
  },
  offerings: [
    {
      name: 'Weekend session',
      kind: 'coaching',
      description: 'Show the thing, choose the next hour, put it in the calendar.',
      minutes: 60,
      priceMinor: 7000,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/bronwyn-hale',
    },
    {
      name: 'Check-in',
      kind: 'coaching',
      description: 'Quarter of an hour. Did the hour happen?',
      minutes: 15,
      priceMinor: 2000,
      place: 'phone',
      placeDetail: '+61 2 5550 0188',
    },
  ],
  hours: {
    bufferBeforeMin: 0,
    bufferAfterMin: 15,
    minNoticeMin: 720,
    horizonDays: 75,
    stepMin: 15,
    rules: [...on([SAT, SUN], '07:30', '12:00'), ...on([SAT], '14:00', '19:30')],
  },
}
