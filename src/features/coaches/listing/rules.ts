/** What an approved coach chooses: everybody finds them, only their link and their clients do, or nobody books them. */
export const LISTINGS = ['listed', 'unlisted', 'paused'] as const
export type Listing = (typeof LISTINGS)[number]
