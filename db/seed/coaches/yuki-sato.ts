import type { SeedCoach } from '../coach.ts'
import { FRI, MON, on, THU, TUE } from '../coach.ts'

export const yuki: SeedCoach = {
  key: 'yuki',
  email: 'yuki@harbour.example',
  account: { name: 'Yuki Sato', locale: 'en', zone: 'Asia/Tokyo', hourCycle: 'h23' },
  months: 17,
  profile: {
    headline: 'Rest, burnout and coming back',
    bio: `A slower pace, on purpose.

I trained as an occupational therapist and spent eight years helping people return to kitchens, schools and ships. Coming back is a craft: you measure the day in what it costs, not in what it holds.

We begin with a week written down in fifteen-minute pieces. Then we take things out. If you should see a doctor rather than a coach, I will say so in the first session.`,
    specialties: ['Burnout', 'Rest', 'Returning to work', 'Wellbeing'],
    languages: ['ja', 'en'],
    certifications: ['AC Professional Coach'],
  },
  offerings: [
    {
      name: 'First conversation',
      kind: 'discovery',
      description: 'Half an hour to find out whether this is the right kind of help.',
      minutes: 30,
      priceMinor: 0,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/yuki-sato',
    },
    {
      name: 'Slow session',
      kind: 'coaching',
      description: 'Fifty minutes with pauses in them.',
      minutes: 50,
      priceMinor: 7000,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/yuki-sato',
    },
    {
      name: 'Supervision for coaches',
      kind: 'supervision',
      description: 'For colleagues who carry too much home.',
      minutes: 75,
      priceMinor: 9000,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/yuki-sato',
    },
  ],
  hours: {
    bufferBeforeMin: 10,
    bufferAfterMin: 10,
    minNoticeMin: 1440,
    horizonDays: 60,
    stepMin: 30,
    rules: [...on([MON, TUE, THU], '16:00', '21:00'), ...on([FRI], '10:00', '15:00')],
  },
}
