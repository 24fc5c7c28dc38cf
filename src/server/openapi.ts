// The OpenAPI document, generated from the router: what is not in it cannot be called.
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { env } from '#platform/env.ts'
import { router } from './router.ts'

let known: Promise<object> | undefined

export function openApiDocument(): Promise<object> {
  known ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] }).generate(router, {
    info: {
      title: 'Loom',
      version: '1',
      summary: 'The API of a coaching practice that runs Loom.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: `${env().BASE_URL}/api/v1` }],
    filter: ({ path }) => env().demo || path[0] !== 'dev',
    security: [{ session: [] }],
    components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'loom_session' } } },
  })
  return known
}
