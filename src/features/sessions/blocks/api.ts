import * as z from 'zod'
import { procedure } from '#platform/api/procedure.ts'
import { personOf } from '#platform/api/signed-in.ts'
import { addBlock, removeBlock } from './commands.ts'
import { AddBlock, Block, Blocks, OneBlock } from './input.ts'
import { readBlocks } from './queries.ts'

const write = procedure({ audience: ['coach'], limit: 'write' })
const tags = ['sessions']

export const blocksApi = {
  blocks: procedure({ audience: ['coach'], limit: 'read' })
    .route({ method: 'GET', path: '/me/private-time', summary: 'The time I keep for myself', tags })
    .input(z.strictObject({}))
    .output(Blocks)
    .handler(({ context }) => context.read((tx) => readBlocks(tx, personOf(context).id))),
  addBlock: write
    .route({ method: 'POST', path: '/me/private-time', summary: 'Keep time for myself', tags, successStatus: 201 })
    .input(AddBlock)
    .output(Block)
    .handler(({ input, context }) => context.write((tx) => addBlock(tx, personOf(context), input))),
  removeBlock: write
    .route({ method: 'DELETE', path: '/me/private-time/{id}', summary: 'Give it free again', tags })
    .input(OneBlock)
    .output(OneBlock)
    .handler(({ input, context }) => context.write((tx) => removeBlock(tx, personOf(context), input.id))),
}
