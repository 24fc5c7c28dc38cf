/** A session that is booked for these days: the free time nearest to what is wished is taken. */
export type Coming = {
  client: string
  coach: string
  offering: string
  inDays: number
  /** On the coach's clock. */
  at: string
  agenda: string
  /** To what the offering asks, in order. */
  answers?: string[]
  /** Cancelled again, with this reason. */
  cancelled?: { by: 'client' | 'coach'; reason: string }
}

export const COMING: Coming[] = [
  {
    ...{ client: 'amara', coach: 'ines', offering: 'Coaching session', inDays: 2, at: '15:00' },
    agenda:
      'Leading through the restructure. I would like to rehearse the budget conversation, and to decide who decides when we disagree.',
  },
  {
    ...{ client: 'amara', coach: 'ines', offering: 'Coaching session', inDays: 9, at: '15:00' },
    agenda: 'What came of the budget conversation.',
  },
  {
    ...{ client: 'amara', coach: 'ines', offering: 'Deep dive in Paris', inDays: 16, at: '09:30' },
    agenda: 'Whether I stay after the restructure.',
    answers: ['My own role', 'Marc, and my sister. He knows half of it.'],
  },
  {
    ...{ client: 'sam', coach: 'ines', offering: 'Coaching session', inDays: 0, at: '17:30' },
    agenda: 'Saying no to the board, second round.',
  },
  {
    ...{ client: 'hugo', coach: 'ines', offering: 'Coaching session', inDays: 1, at: '09:00' },
    agenda: 'The team day: what I say first, and what I do not say.',
  },
  {
    ...{ client: 'noor', coach: 'ines', offering: 'Intro call', inDays: 1, at: '11:30' },
    agenda: 'I was asked to lead the lab for half a year. I want to know whether I should.',
  },
  { ...{ client: 'mateus', coach: 'ines', offering: 'Intro call', inDays: 4, at: '10:00' }, agenda: '' },
  {
    ...{ client: 'clara', coach: 'ines', offering: 'Coaching session', inDays: 3, at: '14:30' },
    agenda: 'Mein erstes Jahresgespräch auf der anderen Seite des Tisches.',
    cancelled: { by: 'client', reason: 'Die Schulung dauert doch bis vier. Ich buche nächste Woche neu.' },
  },
  {
    ...{ client: 'mateus', coach: 'tomas', offering: 'Evening session', inDays: 2, at: '19:00' },
    agenda: 'I start in January. What do I do before, and what do I leave alone?',
  },
  {
    ...{ client: 'diego', coach: 'tomas', offering: 'Evening session', inDays: 6, at: '20:00' },
    agenda: 'La segunda entrevista.',
  },
  {
    ...{ client: 'kai', coach: 'lena', offering: 'Dress rehearsal in Berlin', inDays: 5, at: '13:00' },
    agenda: 'Die Rede zum Jahresende, mit Licht.',
    answers: ['Jahresfeier mit 140 Leuten, zwölf Minuten', 'From a few words', 'Ich war nach fünf Minuten fertig.'],
  },
  {
    ...{ client: 'clara', coach: 'lena', offering: 'Speaking session', inDays: 7, at: '13:00' },
    agenda: 'Atem vor dem ersten Satz.',
  },
  {
    ...{ client: 'grace', coach: 'ruth', offering: 'Working session', inDays: 4, at: '08:00' },
    agenda: 'Two offers for the company. Neither is the one I want.',
  },
  {
    ...{ client: 'lucia', coach: 'camila', offering: 'Session in two languages', inDays: 2, at: '16:00' },
    agenda: 'La retro del viernes, en inglés y sin guion.',
  },
  {
    ...{ client: 'kenji', coach: 'yuki', offering: 'Slow session', inDays: 3, at: '19:00' },
    agenda: 'December, and what I will not say yes to.',
  },
  {
    ...{ client: 'priya', coach: 'anjali', offering: 'Night session', inDays: 4, at: '23:30' },
    agenda: 'The rota came out. I have three nights in a row.',
  },
  {
    ...{ client: 'noor', coach: 'anjali', offering: 'Night session', inDays: 3, at: '18:00' },
    agenda: 'One thing less, part two.',
    cancelled: { by: 'coach', reason: 'My shift was swapped. Friday at nine is yours if you like.' },
  },
  {
    ...{ client: 'sam', coach: 'bronwyn', offering: 'Weekend session', inDays: 5, at: '17:00' },
    agenda: 'Chapter five exists. It is four pages.',
  },
  { ...{ client: 'priya', coach: 'bronwyn', offering: 'Check-in', inDays: 6, at: '09:00' }, agenda: '' },
]
