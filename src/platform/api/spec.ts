import type { Actor } from '#platform/db/actor.ts'
import type { LimitClass } from '#platform/limits/classes.ts'

export type Audience = Actor['kind']

/** What is known of an endpoint before its handler: who may call it and what it counts against. */
export type Spec = {
  /** The kinds of actor that may call it; there is no default. */
  audience: readonly Audience[]
  /** The limit class it counts in. */
  limit: LimitClass
  /** Open to somebody who must still set up their second factor. */
  whileEnrolling?: true
  /** A visitor's browser gets a visit, under which things are kept for it. */
  visits?: true
}
