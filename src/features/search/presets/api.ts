import { procedure, SIGNED_IN } from '#platform/api/procedure.ts'
import { keepPreset, removePreset, renamePreset } from './commands.ts'
import { KeepPreset, OnePreset, OneScope, Preset, Presets, RenamePreset } from './input.ts'
import { readPresets } from './queries.ts'

const tags = ['presets']
const write = procedure({ audience: SIGNED_IN, limit: 'write' })

export const presetsApi = {
  mine: procedure({ audience: SIGNED_IN, limit: 'read' })
    .route({ method: 'GET', path: '/me/lists/{scope}/presets', summary: 'Filters I keep for a list', tags })
    .input(OneScope)
    .output(Presets)
    .handler(async ({ input, context }) => ({
      presets: await context.read((tx) => readPresets(tx, context.actor, input.scope)),
    })),
  keep: write
    .route({
      method: 'POST',
      path: '/me/lists/{scope}/presets',
      summary: 'Keep filters under a name',
      tags,
      successStatus: 201,
    })
    .input(KeepPreset)
    .output(Preset)
    .handler(({ input, context }) => context.write((tx) => keepPreset(tx, context.actor, input))),
  rename: write
    .route({ method: 'PATCH', path: '/me/presets/{id}', summary: 'Name kept filters', tags })
    .input(RenamePreset)
    .output(Preset)
    .handler(({ input, context }) => context.write((tx) => renamePreset(tx, context.actor, input))),
  remove: write
    .route({ method: 'DELETE', path: '/me/presets/{id}', summary: 'Forget kept filters', tags })
    .input(OnePreset)
    .output(Preset)
    .handler(({ input, context }) => context.write((tx) => removePreset(tx, context.actor, input.id))),
}
