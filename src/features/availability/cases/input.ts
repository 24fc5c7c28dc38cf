import { z } from 'zod'

const instant = z.iso.datetime({ offset: true }).transform((iso) => Date.parse(iso))
const minutes = z.int().min(0)
const time = z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/)
const zone = z.string().min(1)
const range = z.object({ start: time, end: time })

const schedule = z.object({
  timezone: zone,
  weekly: z.array(range.extend({ days: z.array(z.int().min(0).max(6)) })),
  overrides: z.array(z.object({ date: z.iso.date(), ranges: z.array(range) })).default([]),
  travel: z.array(z.object({ from: instant, to: instant, timezone: zone })).default([]),
})

const slotCase = z
  .object({
    id: z.string(),
    input: z.object({
      schedule,
      busy: z.array(z.object({ start: instant, end: instant })),
      window: z.object({ from: instant, to: instant }),
      now: instant,
      minNoticeMin: minutes,
      bufferBeforeMin: minutes,
      bufferAfterMin: minutes,
      durationMin: z.int().min(1),
      stepMin: z.int().min(1),
    }),
    expected: z.array(z.string()).optional(),
  })
  .transform(({ id, expected, input: { schedule, busy, window, now, ...terms } }) => {
    return { id, expected, schedule, busy, window, now, terms }
  })

/**
 * A file of slot cases, 'loom-slots-cases/1': questions to the slot engine in JSON, with or without the expected
 * answers. Its `meta.semantics` tell what each field means. Instants come out as epoch milliseconds.
 */
export const slotCaseFile = z.object({
  meta: z.object({ format: z.literal('loom-slots-cases/1') }),
  cases: z.array(slotCase),
})

export type SlotCase = z.infer<typeof slotCase>
export type CaseSchedule = z.infer<typeof schedule>
export type CaseHours = z.infer<typeof range>
