// The OpenAPI document, generated from the router: what is not in it cannot be called.
import type { OpenAPI } from '@orpc/openapi'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { Spec } from '#platform/api/spec.ts'
import { sessionCookie } from '#platform/auth/door.ts'
import { env } from '#platform/env.ts'
import { COMPONENTS, TAGS } from './openapi-components.ts'
import { router } from './router.ts'
import { procedures } from './routes.ts'

let known: Promise<OpenAPI.Document> | undefined

export function openApiDocument(): Promise<OpenAPI.Document> {
  known ??= generate()
  return known
}

async function generate(): Promise<OpenAPI.Document> {
  const document = await new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    filter: ({ path }) => env().demo || path[0] !== 'dev', // what exists in demo mode only is told there only
    info: {
      title: 'Loom',
      version: '1',
      summary: 'The API of a coaching practice that runs Loom.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: `${env().BASE_URL}/api/v1`, description: 'This installation' }],
    security: [{ session: [] }],
    components: {
      ...COMPONENTS,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: sessionCookie() } },
    },
  })
  for (const { path, spec } of procedures()) {
    for (const [address, item] of Object.entries(document.paths ?? {})) {
      for (const method of ['get', 'put', 'post', 'delete', 'patch'] as const) {
        const operation = item?.[method]
        if (operation?.operationId === path.join('.')) complete(operation, { spec, address, safe: method === 'get' })
      }
    }
  }
  const used = new Set(procedures().flatMap(({ tags }) => tags))
  document.tags = Object.entries(TAGS)
    .filter(([name]) => used.has(name))
    .map(([name, description]) => ({ name, description }))
  return document
}

type About = { spec: Spec; address: string; safe: boolean }

/** What the pipeline adds to every operation: who may call, what it may answer, the key that makes a write happen once. */
function complete(operation: OpenAPI.OperationObject, { spec, address, safe }: About) {
  const open = spec.audience.includes('visitor')
  const takesInput = Boolean(operation.requestBody ?? operation.parameters?.length)
  const refusals = {
    400: true,
    401: !open,
    403: !open || !safe,
    404: address.includes('{'),
    409: !safe,
    413: Boolean(operation.requestBody),
    415: Boolean(operation.requestBody),
    422: takesInput,
    429: true,
    503: true,
  }
  // Nothing is nothing: the generator would describe it as "anything or not anything".
  if (operation.responses?.['204']) operation.responses['204'] = { description: 'Done; there is no body.' }
  operation.security = open ? [{ session: [] }, {}] : [{ session: [] }]
  operation.description ??= describeSpec(spec)
  for (const [status, possible] of Object.entries(refusals)) {
    if (possible)
      operation.responses = { ...operation.responses, [status]: { $ref: `#/components/responses/${status}` } }
  }
  if (!safe) {
    operation.parameters = [...(operation.parameters ?? []), { $ref: '#/components/parameters/IdempotencyKey' }]
  }
}

function describeSpec({ audience, limit }: Spec): string {
  const who = audience.includes('visitor')
    ? 'anybody'
    : audience.map((kind) => `a ${kind}`.replace('a admin', 'an admin')).join(', ')
  return `Open to ${who}. Counts in the limit class \`${limit}\`.`
}
