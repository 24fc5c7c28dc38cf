// What the directory keeps of a coach, made of what is public of them.
import { datesOf, quartersOf } from '../free/rules.ts'
import { wordsOf } from '../words/rules.ts'

const DAY = 1440
/** How far evenings and weekends are looked for, in minutes; whoever wants one this week asks for both. */
export const SOON = 28 * DAY
export const WEEK = 7 * DAY
/** Free times are looked at again after this long, also when nobody changed anything: the horizon moves on. */
const AT_LEAST_EVERY = 60
/** A bio of four thousand letters has some six hundred words; what says most comes first. */
const MOST_WORDS = 800
const OPENING = 180

type Profile = { name: string; headline: string; bio: string; specialties: string[] }

/** The words a coach is found by: of their name, topics and headline apart, and all of them together. */
export function wordsOfProfile({ name, headline, bio, specialties }: Profile) {
  const [nameWords, topicWords, headlineWords] = [wordsOf(name), wordsOf(specialties.join(' ')), wordsOf(headline)]
  const words = [...new Set([...nameWords, ...topicWords, ...headlineWords, ...wordsOf(bio)])].slice(0, MOST_WORDS)
  return { words, nameWords, topicWords, headlineWords }
}

/** How a bio begins, on one line; cut at a word, with an ellipsis, when it is longer. */
export function openingOf(bio: string): string {
  const line = bio.replace(/\s+/g, ' ').trim()
  return line.length <= OPENING ? line : `${line.slice(0, OPENING + 1).replace(/\s+\S*$/, '')}…`
}

type Free = {
  next: { offeringId: string; minutes: number; starts: number[] } | null
  starts: number[]
  zone: string
  now: number
  until: number
}

/** The free times of a coach as they are kept; all minutes are epoch minutes. */
export function timesOf({ next, starts, zone, now }: Free) {
  const first = next?.starts[0]
  return {
    nextAt: first === undefined ? null : new Date(first * 60_000),
    nextOfferingId: next?.offeringId ?? null,
    nextMinutes: next?.minutes ?? null,
    nextStarts: next?.starts ?? [],
    freeDates: datesOf(starts, zone),
    freeQuarters: quartersOf(starts.filter((start) => start < now + SOON)),
    weekQuarters: quartersOf(starts.filter((start) => start < now + WEEK)),
  }
}

/** When the times of an entry are to be looked at again. */
export const staleAfter = ({ now, until }: Free): Date => new Date(Math.min(until, now + AT_LEAST_EVERY) * 60_000)
