import * as z from 'zod'
import { Email, Locale } from '#features/accounts/input.ts'
import { LIST_MAX } from '../file/rules.ts'
import { InvitedName, Note, Problem } from '../input.ts'
import { MAILS_A_DAY } from '../rules.ts'
import { ROW_PROBLEMS } from './rules.ts'

/** The text of a list: comma, semicolon or tab, with or without a header. */
export const PlanInvitations = z.strictObject({ text: z.string().max(LIST_MAX) })
export type PlanInvitations = z.infer<typeof PlanInvitations>

const problem = z.enum([...ROW_PROBLEMS, ...Problem.options])

/** What would be sent; nothing is. */
export const Plan = z.object({
  rows: z.array(
    z.object({
      /** Of the file, from 1 on. */
      line: z.number().int(),
      name: z.string(),
      email: z.string(),
      /** Null: it would be invited. */
      problem: problem.nullable(),
    }),
  ),
})
export type Plan = z.infer<typeof Plan>

export const InviteSeveral = z.strictObject({
  people: z
    .array(z.strictObject({ email: Email, name: InvitedName.default('') }))
    .min(1)
    .max(MAILS_A_DAY),
  locale: Locale,
  note: Note.default(''),
})
export type InviteSeveral = z.infer<typeof InviteSeveral>

/** How many were invited, and who was not. */
export const InvitedSeveral = z.object({
  invited: z.number().int(),
  left: z.array(z.object({ email: z.string(), problem })),
})
export type InvitedSeveral = z.infer<typeof InvitedSeveral>
