import type { SeedCoach } from '../coach.ts'
import { on, SAT, THU, TUE, WED } from '../coach.ts'

export const camila: SeedCoach = {
  key: 'camila',
  email: 'camila@harbour.example',
  account: { name: 'Camila Rojas', locale: 'es', zone: 'America/Santiago', hourCycle: 'h23' },
  months: 11,
  profile: {
    headline: 'Working well in a second language',
    bio: `You are funnier, faster and firmer in your own language. I know: I moved three times before I was thirty.

I work with people who lead, sell or argue in a language they learned late. We find the sentences you need this week, and the ones you can stop apologising with. Half of each session is in Spanish, half in English, and you choose which half is which.

Before coaching I interpreted for trade delegations, which is a school in saying no politely.`,
    specialties: ['Communication', 'Living abroad', 'Negotiation', 'Confidence'],
    languages: ['es', 'en'],
    certifications: ['ICF PCC'],
  },
  offerings: [
    {
      name: 'Primera conversación',
      kind: 'discovery',
      description: 'Twenty minutes, in both languages, free.',
      minutes: 20,
      priceMinor: 0,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/camila-rojas',
    },
    {
      name: 'Session in two languages',
      kind: 'coaching',
      description: 'Bring the mail you have not sent, or the meeting you are dreading.',
      minutes: 45,
      priceMinor: 5500,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/camila-rojas',
    },
  ],
  hours: {
    bufferBeforeMin: 0,
    bufferAfterMin: 15,
    minNoticeMin: 360,
    horizonDays: 42,
    stepMin: 15,
    rules: [
      ...on([TUE, WED, THU], '08:00', '13:00'),
      ...on([TUE, THU], '15:30', '19:00'),
      ...on([SAT], '09:00', '13:00'),
    ],
  },
}
