import type { SeedCoach } from '../coach.ts'
import { FRI, on, SAT, SUN, TUE, WED } from '../coach.ts'

/** On two nights her hours pass midnight. */
export const anjali: SeedCoach = {
  key: 'anjali',
  email: 'anjali@harbour.example',
  account: { name: 'Anjali Shrestha', locale: 'en', zone: 'Asia/Kathmandu', hourCycle: 'h12' },
  months: 9,
  profile: {
    headline: 'For people who work while others sleep',
    bio: `Night nurses, support engineers, new parents: my people are awake when coaching usually is not.

I was a ward sister in Patan for twelve years, most of it on nights. I know what four in the morning does to a plan. So we make small ones: how you hand over, how you come home, what you do in the hour before you sleep.

On Fridays and Saturdays I am up until two, by choice, with tea.`,
    specialties: ['Shift work', 'Rest', 'Healthcare', 'New parents'],
    languages: ['ne', 'hi', 'en'],
    certifications: ['ICF ACC'],
  },
  offerings: [
    {
      name: 'Night session',
      kind: 'coaching',
      description: 'At your odd hour. Cameras stay off unless you want them on.',
      minutes: 45,
      priceMinor: 4500,
      place: 'video',
      placeDetail: 'https://meet.harbour.example/anjali-shrestha',
    },
    {
      name: 'Ten minutes before a shift',
      kind: 'coaching',
      description: 'By telephone, to put the day down before you pick up the night.',
      minutes: 10,
      priceMinor: 1200,
      place: 'phone',
      placeDetail: '+977 1 555 0142',
    },
  ],
  hours: {
    bufferBeforeMin: 0,
    bufferAfterMin: 15,
    minNoticeMin: 240,
    horizonDays: 30,
    stepMin: 15,
    rules: [...on([FRI, SAT], '21:00', '02:00'), ...on([SUN, TUE, WED], '17:00', '21:00')],
  },
}
