/** Somebody signed in; the id is their account's. */
export type Person = { kind: 'client' | 'coach' | 'admin'; id: string }
export type Visitor = { kind: 'visitor'; id: null }

/** Who a request acts for. The system is no actor: it enters by `withSystem`. */
export type Actor = Person | Visitor

export const VISITOR: Visitor = { kind: 'visitor', id: null }
