import * as z from 'zod'

const before = z.number().int().min(0).max(43_200)

/** What an admin sets for the whole practice; times in minutes before the start of a session. */
export const PracticeSettings = z
  .strictObject({
    /** For coaches without terms of their own: cancelling is free, and a client moves, until then. */
    freeUntilMin: before,
    moveUntilMin: before,
    /** When both sides are reminded: none to three times, from five minutes to fourteen days before. */
    reminderOffsets: z.array(z.number().int().min(5).max(20_160)).max(3),
    /** Whether everybody finds the listed coaches in a directory. */
    directory: z.boolean(),
  })
  .refine(({ reminderOffsets: all }) => new Set(all).size === all.length, { path: ['reminderOffsets'] })
export type PracticeSettings = z.infer<typeof PracticeSettings>
