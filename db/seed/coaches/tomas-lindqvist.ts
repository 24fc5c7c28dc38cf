import type { SeedCoach } from '../coach.ts'
import { MON, on, THU, TUE, WED } from '../coach.ts'

/** Works in the evenings only. */
export const tomas: SeedCoach = {
  key: 'tomas',
  email: 'tomas@harbour.example',
  account: { name: 'Tomás Lindqvist', locale: 'en', zone: 'Europe/Lisbon', hourCycle: 'h23' },
  months: 19,
  profile: {
    headline: 'Career change and returning to work',
    bio: `I help people leave well, and arrive well.

For eleven years I hired and let go of nurses, cooks and managers in a hospital in Malmö, and I learned that a career change is rarely about the CV. It is about the story you tell at dinner, and whether you believe it. I still work there by day, so I coach in the evenings.

Expect homework you can do on a bus: five conversations, one page, a number you would not go below.`,
    specialties: ['Career change', 'Returning to work', 'Job interviews', 'Parental leave'],
    languages: ['sv', 'pt', 'en'],
    certifications: ['ICF PCC', 'EMCC EIA Practitioner'],
  },
  offerings: [
    {
      name: 'Intro call',
      kind: 'discovery',
      description: 'Twenty minutes to tell me where you are and where you would rather be.',
      minutes: 20,
      priceMinor: 0,
      place: 'phone',
      placeDetail: '+351 21 000 0117',
    },
    {
      name: 'Evening session',
      kind: 'coaching',
      description: 'After work, with a cup of something. One step, and the date by which it is done.',
      minutes: 50,
      priceMinor: 6000,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/tomas-lindqvist',
    },
  ],
  hours: {
    bufferBeforeMin: 0,
    bufferAfterMin: 10,
    minNoticeMin: 180,
    horizonDays: 45,
    stepMin: 30,
    rules: on([MON, TUE, WED, THU], '17:00', '21:30'),
  },
}
