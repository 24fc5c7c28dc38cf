import * as z from 'zod'
import { LISTINGS } from './rules.ts'

export const ChooseListing = z.strictObject({ status: z.enum(LISTINGS) })
export type ChooseListing = z.infer<typeof ChooseListing>
