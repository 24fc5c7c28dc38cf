import { blanks } from '#client/fill.ts'

export type RailWords = ReturnType<typeof railWords>

/** The words beside a coach's page; what stands in braces is put in by the rail. `t` speaks of `CoachPage`. */
export const railWords = (t: (key: string, values?: Record<string, string>) => string, name: string) => ({
  label: t('rail.label', { name }),
  session: t('rail.session'),
  option: t('rail.option', blanks('offering', 'minutes', 'price')),
  minutes: t('rail.minutes', blanks('minutes')),
  next: {
    today: t('rail.next.today'),
    tomorrow: t('rail.next.tomorrow'),
    on: t('rail.next.on', blanks('day')),
  },
  book: {
    none: t('rail.book.none'),
    today: t('rail.book.today', blanks('time')),
    tomorrow: t('rail.book.tomorrow', blanks('time')),
    on: t('rail.book.on', blanks('day', 'time')),
  },
  today: t('rail.today'),
  tomorrow: t('rail.tomorrow'),
  summary: t('rail.summary', blanks('day', 'time')),
  terms: t('rail.terms', blanks('price', 'minutes', 'city')),
  noneFor: t('rail.noneFor'),
})
