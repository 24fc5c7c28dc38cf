// What a browser may keep before anybody is signed in: a random id in a cookie that only we can have made.
import { randomUUID } from 'node:crypto'
import type { Context } from '#platform/api/context.ts'
import { setCookie, signed, signedCookie } from './cookies.ts'

const A_DAY = 24 * 60 * 60

/** The visit of a Cookie header, or undefined: none yet, or a bent one. */
export const visitOf = (cookieHeader: string | null): string | undefined => signedCookie(cookieHeader, 'visit')

/** The actor with a visit; a visitor who has none gets one with the answer. */
export function visiting({ actor, reply }: Context): Context['actor'] {
  if (actor.id !== null || actor.visit) return actor
  const visit = randomUUID()
  reply.cookies.push(setCookie('visit', signed(visit), A_DAY))
  return { ...actor, visit }
}
