// The shape of a list that comes in pages. Pure: a feature's input.ts may import it.
import * as z from 'zod'

/** Input of a list: at most `max` rows and where to go on. */
export const pageInput = (max = 100, usual = 20) => ({
  limit: z.coerce.number().int().min(1).max(max).default(usual),
  cursor: z.string().max(512).optional(),
})

/** A page of items and where to go on; null at the end. */
export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), next: z.string().nullable() })
