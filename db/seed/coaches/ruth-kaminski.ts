import type { SeedCoach } from '../coach.ts'
import { FRI, MON, on, SAT, THU, TUE, WED } from '../coach.ts'

export const ruth: SeedCoach = {
  key: 'ruth',
  email: 'ruth@harbour.example',
  account: { name: 'Ruth Kaminski', locale: 'en', zone: 'America/New_York', hourCycle: 'h12' },
  months: 22,
  profile: {
    headline: 'Founders, money and decision fatigue',
    bio: `Two companies built, one closed. I coach the person, not the pitch.

Founders come to me with a spreadsheet and leave with a sentence. What are you actually deciding, by when, and who else has to know? I ask early, I ask twice, and I remember what you said in March.

I start at seven so that Europe can have me before lunch, and I keep Saturday mornings for people whose weeks belong to somebody else.`,
    specialties: ['Founders', 'Decisions', 'Money', 'Co-founder conflict'],
    languages: ['en', 'pl'],
    certifications: ['ICF MCC', 'ICF ACTC'],
  },
  offerings: [
    {
      name: 'Working session',
      kind: 'coaching',
      description: 'Fifty minutes on one decision. You leave with it made, or with the date on which it will be.',
      minutes: 50,
      priceMinor: 12000,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/ruth-kaminski',
    },
    {
      name: 'Half a morning',
      kind: 'coaching',
      description: 'Two hours for co-founders, together, with a break in the middle.',
      minutes: 120,
      priceMinor: 26000,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/ruth-kaminski',
    },
  ],
  hours: {
    bufferBeforeMin: 10,
    bufferAfterMin: 10,
    minNoticeMin: 1440,
    horizonDays: 90,
    stepMin: 30,
    rules: [
      ...on([MON, TUE, WED, THU], '07:00', '12:00'),
      ...on([FRI], '07:00', '09:30'),
      ...on([SAT], '08:00', '11:30'),
    ],
  },
}
