// The parts of the OpenAPI document that every operation shares.
import type { OpenAPI } from '@orpc/openapi'
import { LIMITS } from '#platform/limits/classes.ts'

/** What each group of endpoints is about. */
export const TAGS: Record<string, string> = {
  accounts: 'Signing up and in, and what belongs to one’s own account.',
  admin: 'For those who run the practice.',
  availability: 'When a coach can be booked.',
  calendars: 'Your sessions in your calendar, and calendars kept elsewhere that block times.',
  clients: 'The people a coach works with, and inviting them.',
  coaches: 'Coaches, as clients see them and as they describe themselves.',
  favourites: 'Coaches whom somebody keeps to find them again.',
  presets: 'Filters of a list, kept under a name.',
  demo: 'Demo mode only.',
  errors: 'What went wrong in a page.',
  offerings: 'What a coach offers: length, price, place.',
  practice: 'The practice that runs this installation.',
  sessions: 'Holding, confirming and cancelling sessions.',
}

const REFUSALS: Record<number, string> = {
  400: 'The request cannot be read, or its cursor is none of ours.',
  401: 'Sign in first.',
  403: 'Not for this role, not yet (second factor), or the request came from another site.',
  404: 'There is none, or it is somebody else’s: both answer the same.',
  409: 'The state of things does not allow it; `code` says why.',
  413: 'The body is larger than 256 KiB.',
  415: 'The body is not application/json.',
  422: 'Some fields are wrong; `errors` names them.',
  429: `Too many requests of this class; come back after \`Retry-After\` seconds. Points in a minute: ${points()}.`,
  503: 'The database is away or busy; nothing happened. Try again after `Retry-After` seconds.',
}

export const COMPONENTS: OpenAPI.ComponentsObject = {
  schemas: {
    Problem: {
      type: 'object',
      description: 'RFC 9457 problem details.',
      required: ['type', 'title', 'status', 'code', 'instance'],
      properties: {
        type: { type: 'string', description: '`urn:loom:problem:` and the code.' },
        title: { type: 'string' },
        status: { type: 'integer' },
        code: { type: 'string', description: 'Stable: what programs decide by.' },
        instance: { type: 'string', description: 'The reference of this request, to quote when asking for help.' },
        errors: {
          type: 'array',
          items: {
            type: 'object',
            required: ['field', 'code'],
            properties: { field: { type: 'string' }, code: { type: 'string' } },
          },
        },
        retryAfter: { type: 'integer', description: 'Seconds.' },
        data: { description: 'What helps to go on, e.g. the nearest free times.' },
      },
    },
  },
  responses: Object.fromEntries(
    Object.entries(REFUSALS).map(([status, description]) => [
      status,
      {
        description,
        ...(status === '429' || status === '503'
          ? { headers: { 'Retry-After': { description: 'Seconds to wait.', schema: { type: 'integer' } } } }
          : {}),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  ),
  parameters: {
    IdempotencyKey: {
      name: 'Idempotency-Key',
      in: 'header',
      required: false,
      description: 'A text of your own. The same key with the same input happens once; its answer is kept for a day.',
      schema: { type: 'string', maxLength: 255 },
    },
  },
}

function points(): string {
  return Object.entries(LIMITS)
    .filter(([name]) => name !== 'asset' && name !== 'page')
    .map(([name, { points: most, seconds }]) => `${name} ${Math.round((most * 60) / seconds)}`)
    .join(', ')
}
