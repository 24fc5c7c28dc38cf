import * as z from 'zod'

export const OneFavourite = z.strictObject({ coachId: z.uuid() })

/** The coaches whom the reader keeps, those kept last first. */
export const Favourites = z.object({ coachIds: z.array(z.uuid()) })
export type Favourites = z.infer<typeof Favourites>
