import * as z from 'zod'
import { pageInput, pageOf } from '#platform/api/page.ts'

export const SOURCES = ['server', 'browser', 'job'] as const

export const ListErrors = z.strictObject({ source: z.enum(SOURCES).optional(), ...pageInput(100, 20) })
export type ListErrors = z.infer<typeof ListErrors>

/** A distinct error; equal ones are counted. Instants are epoch milliseconds. */
const error = {
  id: z.number().int(),
  source: z.enum(SOURCES),
  level: z.enum(['error', 'critical']),
  message: z.string(),
  /** Route, procedure, job or React component. */
  component: z.string(),
  count: z.number().int(),
  firstAt: z.number(),
  lastAt: z.number(),
}

export const ErrorLine = z.object(error)
export type ErrorLine = z.infer<typeof ErrorLine>
export const ErrorsPage = pageOf(ErrorLine)
export type ErrorsPage = z.infer<typeof ErrorsPage>

export const ErrorFile = z.object({
  ...error,
  stack: z.string(),
  /** What happened before, oldest first. */
  breadcrumbs: z.array(z.string()),
  /** Of the last time it happened. */
  requestId: z.string().nullable(),
  /** Whose request it was the first time; `name` is null once the account is gone. */
  person: z.object({ id: z.uuid(), name: z.string().nullable(), role: z.string().nullable() }).nullable(),
})
export type ErrorFile = z.infer<typeof ErrorFile>

/** How many distinct errors there are, and how many of them happened in the last 24 hours. */
export const ErrorState = z.object({ total: z.number().int(), lastDay: z.number().int() })
export type ErrorState = z.infer<typeof ErrorState>

export const OneError = z.strictObject({ id: z.coerce.number().int().min(1).max(1e15) })
