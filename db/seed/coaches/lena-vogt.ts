import type { SeedCoach } from '../coach.ts'
import { FRI, MON, on, THU, TUE, WED } from '../coach.ts'

export const lena: SeedCoach = {
  key: 'lena',
  email: 'lena@harbour.example',
  account: { name: 'Lena Vogt', locale: 'de', zone: 'Europe/Berlin', hourCycle: 'h23' },
  months: 14,
  profile: {
    headline: 'Public speaking for quiet people',
    bio: `Voice, breath and structure, with short recordings between sessions.

I was a radio editor for fifteen years and shy for all of them. You do not have to become louder. You have to know your first sentence, your last one, and what your hands will do in between.

We work on something real: the town hall on Thursday, the toast, the viva. You record two minutes on your phone, I answer with two minutes on mine.`,
    specialties: ['Public speaking', 'Communication', 'Presentations', 'Introversion'],
    languages: ['de', 'en'],
    certifications: ['EMCC EIA Senior Practitioner', 'Speech trainer (DGSS)'],
  },
  offerings: [
    {
      name: 'First listening',
      kind: 'discovery',
      description: 'You speak for three minutes, I tell you what I heard.',
      minutes: 30,
      priceMinor: 0,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/lena-vogt',
    },
    {
      name: 'Speaking session',
      kind: 'coaching',
      description: 'One talk, one hour nearly, and a recording to keep.',
      minutes: 50,
      priceMinor: 6500,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/lena-vogt',
    },
    {
      name: 'Dress rehearsal in Berlin',
      kind: 'coaching',
      description: 'On a small stage in Kreuzberg, standing, with the lights on.',
      minutes: 90,
      priceMinor: 13000,
      place: 'address',
      placeDetail: 'Studio Vogt, Oranienstraße 183, 10999 Berlin',
      questions: [
        { text: 'What is the occasion, and how long may you speak?', kind: 'line', required: true, options: [] },
        {
          ...{ text: 'How will you speak?', kind: 'choice', required: true },
          options: ['Freely', 'From a few words', 'From a script'],
        },
        { text: 'What went wrong the last time?', kind: 'prose', required: false, options: [] },
      ],
    },
  ],
  hours: {
    bufferBeforeMin: 5,
    bufferAfterMin: 10,
    minNoticeMin: 720,
    horizonDays: 60,
    stepMin: 15,
    rules: [...on([MON, WED], '09:30', '16:00'), ...on([TUE, THU], '12:00', '18:00'), ...on([FRI], '09:30', '13:00')],
  },
}
