/** What a change of one session of a series means besides it: those that follow, or all that are ahead. */
export const SCOPES = ['following', 'all'] as const
export type Scope = (typeof SCOPES)[number]
