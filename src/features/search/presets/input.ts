import * as z from 'zod'
import { line } from '#platform/api/text.ts'

export const SCOPES = ['coaches', 'sessions'] as const

const name = line(60, 1)

/** The query of a list's address, without question mark and place in the list: `language=fr&free=week`. */
const query = z
  .string()
  .min(1)
  .max(1000)
  .regex(/^[\w.~%+=&*-]+$/)

export const OneScope = z.strictObject({ scope: z.enum(SCOPES) })
export const KeepPreset = z.strictObject({ scope: z.enum(SCOPES), name, query })
export type KeepPreset = z.infer<typeof KeepPreset>
export const RenamePreset = z.strictObject({ id: z.uuid(), name })
export type RenamePreset = z.infer<typeof RenamePreset>
export const OnePreset = z.strictObject({ id: z.uuid() })

export const Preset = z.object({ id: z.uuid(), name: z.string(), query: z.string() })
export type Preset = z.infer<typeof Preset>
export const Presets = z.object({ presets: z.array(Preset) })
export type Presets = z.infer<typeof Presets>
