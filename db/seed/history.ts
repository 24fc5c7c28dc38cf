// What happened in the months before: one entry for each pair of people, with what their sessions were about.

/** `c` took place, `n` the client did not come, `k` the coach did not, `x` cancelled by the client, `l` too late, `s` cancelled by the coach. */
type Course = string

export type Past = {
  client: string
  coach: string
  /** Name of the offering. */
  offering: string
  /** 0 is Sunday; on the coach's clock. */
  weekday: number
  at: string
  everyWeeks: number
  /** Weeks between the last one and this week; 0 is the latest that is over. */
  weeksAgo: number
  /** How each ended, the oldest first. */
  course: Course
  /** What they were about, in the same order; used again from the start when there are fewer. */
  agendas: string[]
  /** The stars the client gave, a digit each in the same order; a point where they gave none. */
  stars?: string
  /** What they wrote with the last of them. */
  words?: string
}

export const REASONS = {
  client: [
    'A deadline moved to the same hour. Sorry, I would rather come with a clear head.',
    'My daughter is ill and I am the one at home.',
    'Travelling back from Porto, the train stands still.',
    'I have not done the task and would like another week for it.',
  ],
  coach: ['I have a cold and no voice. Choose any time, I will make room.', 'The power is out on the whole street.'],
}

export const HISTORY: Past[] = [
  {
    ...{ client: 'amara', coach: 'tomas', offering: 'Intro call', weekday: 2, at: '18:30' },
    ...{ everyWeeks: 1, weeksAgo: 18, course: 'c' },
    agendas: ['Whether I want a new job or only a different Monday'],
  },
  {
    ...{ client: 'amara', coach: 'ines', offering: 'Coaching session', weekday: 4, at: '15:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'cccxccscccccl' + 'cc' },
    stars: '545.55.5455',
    agendas: [
      'I fill every gap in a meeting. What happens if I do not?',
      'Saying no to one meeting a day, and to whom first',
      'A day without a laptop: what I am afraid of missing',
      'What the board hears when I explain',
      'Practise the pause: four seconds before answering',
      'Marc finishes my sentences. Do I let him?',
      'Who decides when we disagree: first draft of the charter',
      'The weekly review without Marc in the room',
      'Asking for the role, and what I do if they say no',
    ],
  },
  {
    ...{ client: 'hugo', coach: 'ines', offering: 'Coaching session', weekday: 2, at: '09:00' },
    ...{ everyWeeks: 2, weeksAgo: 1, course: 'ccnccxcccc' },
    stars: '55.45.5',
    words: 'I left with one sentence for Monday, and I said it.',
    agendas: [
      'Taking over a team that liked its last manager',
      'Two people who do not speak to each other',
      'What I delegate and then do myself at night',
      'Bad news upwards, before they hear it elsewhere',
      'My own review: what I want written down',
    ],
  },
  {
    ...{ client: 'sam', coach: 'ines', offering: 'Coaching session', weekday: 1, at: '11:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'ccc' },
    stars: '5.',
    agendas: ['Saying no to the board', 'The budget conversation, rehearsed', 'What I promised and cannot keep'],
  },
  {
    ...{ client: 'clara', coach: 'ines', offering: 'Intro call', weekday: 5, at: '10:00' },
    ...{ everyWeeks: 1, weeksAgo: 9, course: 'c' },
    agendas: ['Ich leite zum ersten Mal Menschen, die älter sind als ich'],
  },
  {
    ...{ client: 'kenji', coach: 'yuki', offering: 'Slow session', weekday: 4, at: '19:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'ccccxcccccnccccsccccc' },
    stars: '5555.55',
    agendas: [
      'The week in fifteen-minute pieces',
      'What the commute costs',
      'Lunch, sitting down',
      'Telling my team that I leave at six',
      'The first full week back',
      'A Sunday without preparing Monday',
    ],
  },
  {
    ...{ client: 'noor', coach: 'yuki', offering: 'First conversation', weekday: 1, at: '17:00' },
    ...{ everyWeeks: 1, weeksAgo: 2, course: 'c' },
    agendas: ['I am tired in a way that sleep does not help'],
  },
  {
    ...{ client: 'mateus', coach: 'tomas', offering: 'Evening session', weekday: 3, at: '19:00' },
    ...{ everyWeeks: 2, weeksAgo: 1, course: 'ccnlc' },
    stars: '4',
    agendas: [
      'The story of why I left, in three sentences',
      'Five conversations, and with whom',
      'A number I would not go below',
      'The offer from Nordsted',
    ],
  },
  {
    ...{ client: 'diego', coach: 'tomas', offering: 'Evening session', weekday: 1, at: '20:00' },
    ...{ everyWeeks: 3, weeksAgo: 2, course: 'cccc' },
    stars: '.5',
    agendas: ['Volver después de la baja', 'Qué cuento en la entrevista', 'Horario: lo que sí y lo que no'],
  },
  {
    ...{ client: 'kai', coach: 'lena', offering: 'Speaking session', weekday: 3, at: '10:00' },
    ...{ everyWeeks: 2, weeksAgo: 0, course: 'cccclccxcccc' },
    stars: '5444',
    agendas: [
      'Der erste Satz für die Betriebsversammlung',
      'Hände: wohin damit',
      'Die Frage, auf die ich keine Antwort habe',
      'Langsamer sprechen, ohne zu leiern',
      'Generalprobe für Donnerstag',
    ],
  },
  {
    ...{ client: 'clara', coach: 'lena', offering: 'Speaking session', weekday: 2, at: '13:00' },
    ...{ everyWeeks: 1, weeksAgo: 1, course: 'cccxcccccc' },
    stars: '555.5',
    agendas: [
      'Die Laudatio für meinen Vorgänger',
      'Reden, wenn ich rot werde',
      'Ein Nein, das freundlich klingt',
      'Meine Stimme am Telefon',
    ],
  },
  {
    ...{ client: 'lucia', coach: 'camila', offering: 'Session in two languages', weekday: 4, at: '16:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'ccccxccccsccccccncccc' },
    stars: '5555.554',
    agendas: [
      'The stand-up in English, without my notes',
      'Interrupting, politely',
      'Un correo que no envié',
      'Asking for the salary in the other language',
      'Small talk with the Chicago office',
      'Decir que no he entendido',
    ],
  },
  {
    ...{ client: 'diego', coach: 'camila', offering: 'Session in two languages', weekday: 6, at: '10:00' },
    ...{ everyWeeks: 2, weeksAgo: 1, course: 'ccccxcc' },
    stars: '45',
    agendas: ['Negociar el alquiler en inglés', 'The presentation for Dublin', 'Reuniones de dos horas: qué me llevo'],
  },
  {
    ...{ client: 'grace', coach: 'ruth', offering: 'Working session', weekday: 5, at: '08:00' },
    ...{ everyWeeks: 2, weeksAgo: 0, course: 'cccccxcccccclcccc' },
    stars: '54555',
    agendas: [
      'Whether to raise at all',
      'The co-founder who is already gone',
      'Payroll in March',
      'Letting the first hire go, well',
      'What I tell the team on Monday',
      'A price that is not an apology',
    ],
  },
  {
    ...{ client: 'hugo', coach: 'ruth', offering: 'Half a morning', weekday: 6, at: '09:00' },
    ...{ everyWeeks: 8, weeksAgo: 3, course: 'cc' },
    stars: '5',
    agendas: ['The two of us and the money', 'Who owns what, written down'],
  },
  {
    ...{ client: 'priya', coach: 'anjali', offering: 'Night session', weekday: 5, at: '23:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'cccccncccxcccccccc' },
    stars: '555',
    agendas: [
      'The hour after the shift',
      'Handing over without taking it home',
      'Sleeping at nine in the morning',
      'Telling my mother that I cannot come on Sundays',
      'The rota for January',
    ],
  },
  {
    ...{ client: 'noor', coach: 'anjali', offering: 'Night session', weekday: 3, at: '18:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'cc' },
    agendas: ['Nights with a newborn and a thesis', 'One thing less before Friday'],
  },
  {
    ...{ client: 'sam', coach: 'bronwyn', offering: 'Weekend session', weekday: 6, at: '17:00' },
    ...{ everyWeeks: 1, weeksAgo: 1, course: 'cckccx' + 'c' },
    stars: '4',
    agendas: ['Chapter four, again', 'Where the novel lives on my desk', 'An hour before the children wake'],
  },
  {
    ...{ client: 'priya', coach: 'bronwyn', offering: 'Check-in', weekday: 0, at: '09:00' },
    ...{ everyWeeks: 1, weeksAgo: 0, course: 'ccnccc' },
    stars: '5',
    agendas: ['Did the hour happen?'],
  },
]
