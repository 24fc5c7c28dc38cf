/**
 * What a browser kept before anybody signed in, see platform/auth/visit.ts, and the private links it came by, as hashes of
 * their secrets, see platform/auth/links.ts.
 */
type Visiting = { visit?: string; links?: readonly string[] }

/** Somebody signed in; the id is their account's. */
export type Person = { kind: 'client' | 'coach' | 'admin'; id: string } & Visiting
export type Visitor = { kind: 'visitor'; id: null } & Visiting

/** Who a request acts for. The system is no actor: it enters by `withSystem`. */
export type Actor = Person | Visitor

export const VISITOR: Visitor = { kind: 'visitor', id: null }
