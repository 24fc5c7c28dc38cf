import type { SeedCoach } from '../coach.ts'
import { everySecondWeek, FRI, MON, on, SAT, THU, TUE, WED } from '../coach.ts'

export const ines: SeedCoach = {
  key: 'ines',
  email: 'ines@harbour.example',
  account: { name: 'Ines Moreau', locale: 'en', zone: 'Europe/Paris', hourCycle: 'h23' },
  months: 26,
  profile: {
    headline: 'Leadership for first-time executives',
    bio: `Direct, patient, and at ease with silence.

I was a chief operating officer for nine years, two of them badly. What changed was learning to stop answering first. Most of the people I work with are capable, overcommitted, and one difficult conversation away from a better month.

We start with the conversation. You rehearse it here, have it there, and we look at what happened. Before a session you send me two lines on what matters; I read them the evening before. You leave with one task, small enough to do this week.`,
    specialties: ['Leadership', 'Difficult conversations', 'First 100 days', 'Boards'],
    languages: ['fr', 'en'],
    certifications: ['ICF PCC', 'Systemic team coaching, INSEAD'],
  },
  offerings: [
    {
      name: 'Intro call',
      kind: 'discovery',
      description: 'To see if it fits. Bring the one thing you would change this month.',
      minutes: 20,
      priceMinor: 0,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/ines-moreau',
    },
    {
      name: 'Coaching session',
      kind: 'coaching',
      description: 'One topic, and ten minutes of rehearsal, always out loud.',
      minutes: 50,
      priceMinor: 8500,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/ines-moreau',
    },
    {
      name: 'Deep dive in Paris',
      kind: 'coaching',
      description: 'An hour and a half at my desk by the canal, for the decision you keep postponing.',
      minutes: 90,
      priceMinor: 15000,
      place: 'address',
      placeDetail: '14 quai de Valmy, 75010 Paris, second floor',
      questions: [
        {
          ...{ text: 'What is the decision about?', kind: 'choice', required: true },
          options: ['People', 'Money', 'My own role', 'Something else'],
        },
        {
          ...{ text: 'Who else is touched by it, and what have you told them?', kind: 'prose', required: false },
          options: [],
        },
      ],
    },
  ],
  hours: {
    bufferBeforeMin: 0,
    bufferAfterMin: 10,
    minNoticeMin: 120,
    horizonDays: 60,
    stepMin: 30,
    maxPerDay: 6,
    rules: [
      ...on([MON, TUE, WED, THU, FRI], '09:00', '12:30'),
      ...on([MON, TUE, THU], '14:00', '18:30'),
      ...everySecondWeek(on([SAT], '10:00', '12:00')),
    ],
  },
}
