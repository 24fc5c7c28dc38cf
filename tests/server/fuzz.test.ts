// Every endpoint, given what its document describes with something nasty in it: never a 5xx, always a proper problem.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { withSystem } from '#platform/db/tx.ts'
import { env } from '#platform/env.ts'
import { openApiDocument } from '#server/openapi.ts'
import { procedures } from '#server/routes.ts'
import type { CookieJar } from '../support/api.ts'
import { aBookableCoach, aSession } from '../support/factories.ts'
import type { Schema } from './inputs.ts'
import { inputsOf } from './inputs.ts'
import type { Site } from './open-site.ts'
import { openSite } from './open-site.ts'
import type { Who } from './people.ts'
import { newAddress, onePersonOfEveryKind } from './people.ts'

const RUNS = Number(process.env.FUZZ_RUNS ?? 15)
const KEY = 'fuzz-fuzz-fuzz-fuzz'
const { LOAD_TEST_KEYS } = env()

let site: Site
let jars: Record<Who, CookieJar | undefined>
/** Of a coach who can be booked, of what they offer, of a session. */
const ids: string[] = []

beforeAll(async () => {
  site = await openSite((_req, res) => res.writeHead(404).end())
  jars = await onePersonOfEveryKind()
  await withSystem('a test begins', async (tx) => {
    const session = await aSession(tx)
    const { coach, offering } = await aBookableCoach(tx)
    ids.push(session.id, session.coachId, session.offeringId ?? '', coach.id, offering.id)
  })
  Object.assign(env(), { LOAD_TEST_KEYS: [KEY] })
})
afterAll(async () => {
  Object.assign(env(), { LOAD_TEST_KEYS })
  await site.close()
})

const ProblemBody = z.strictObject({
  type: z.string().startsWith('urn:loom:problem:'),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.string().regex(/^[a-z][a-z0-9_]+$/),
  instance: z.string().min(6),
  errors: z.array(z.strictObject({ field: z.string().max(120), code: z.string() })).optional(),
  retryAfter: z.number().optional(),
  data: z.unknown().optional(),
})

type Operation = {
  operationId: string
  security: object[]
  parameters?: { name: string; in: string; schema: Schema }[]
  requestBody?: { content: Record<string, { schema: Schema }> }
}

const document = (await openApiDocument()) as unknown as { paths: Record<string, Record<string, Operation>> }

/** Ends the session it is called with, or the account. */
const ENDS = /^accounts\.(signOut|endDevice|endOtherDevices|planDeletion)$/

for (const [address, item] of Object.entries(document.paths)) {
  for (const [method, operation] of Object.entries(item)) {
    test(`[IN06] ${operation.operationId} answers whatever it is sent`, async () => {
      await fc.assert(
        fc.asyncProperty(requestsOf(operation), async (one) => {
          const { status, body: said, headers } = await ask(method, address, operation, one)
          expect(status).toBeLessThan(500)
          if (status < 400) return
          expect(headers['content-type']).toBe('application/problem+json')
          expect(ProblemBody.parse(said)).toMatchObject({ status })
        }),
        { numRuns: RUNS, interruptAfterTimeLimit: 4_000 },
      )
    })
  }
}

type Request = {
  path: Record<string, unknown>
  query: Record<string, unknown>
  body: unknown
  who: 'visitor' | 'client' | 'coach' | 'admin'
  /** Every query parameter twice. */
  twice: boolean
}

function requestsOf({ operationId, parameters = [], requestBody }: Operation): fc.Arbitrary<Request> {
  const audience = procedures().find(({ path }) => path.join('.') === operationId)?.spec.audience ?? []
  const described = (place: string) =>
    fc.record(
      Object.fromEntries(
        parameters.filter((one) => one.in === place).map(({ name, schema }) => [name, inputsOf(schema, ids, name)]),
      ),
    )
  const body = requestBody?.content['application/json']?.schema
  return fc.record({
    path: described('path'),
    query: described('query'),
    body: body ? inputsOf(body, ids) : fc.constant(undefined),
    who: fc.oneof(fc.constantFrom(...audience), fc.constantFrom('visitor', 'client', 'coach', 'admin')),
    twice: fc.boolean(),
  })
}

function ask(method: string, address: string, { operationId }: Operation, { path, query, body, who, twice }: Request) {
  const at = address.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(asText(path[name])))
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(asText(value))}`)
    .flatMap((one) => (twice ? [one, one] : [one]))
  const as = ENDS.test(operationId) ? undefined : jars[who]
  return site.api.rest(method.toUpperCase(), `${at}${search.length ? `?${search.join('&')}` : ''}`, body, {
    ...(as && { as }),
    from: newAddress(),
    headers: { 'x-loom-load-test': KEY },
  })
}

/** What a value looks like in an address; half a character cannot be written there. */
const asText = (value: unknown) =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).toWellFormed().slice(0, 300)
