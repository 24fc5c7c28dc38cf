import { createConfig, lintFromString } from '@redocly/openapi-core'
import { expect, test } from 'vitest'
import { openApiDocument } from '#server/openapi.ts'
import { procedures } from '#server/routes.ts'

/** Rules of the recommended set that do not fit, each with its reason. */
const EXCEPTIONS = {
  'no-server-example.com': 'an installation on one’s own machine is at localhost',
}

test('the document is valid OpenAPI 3.1 by the recommended rules', async () => {
  const document = await openApiDocument()
  expect(document.openapi).toMatch(/^3\.1/)
  const config = await createConfig({ extends: ['recommended'] })
  const found = await lintFromString({ source: JSON.stringify(document), absoluteRef: 'openapi.json', config })
  const left = found.filter(({ ruleId }) => !(ruleId in EXCEPTIONS))
  expect(left.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer}`)).toEqual([])
})

test('every procedure is in it, under the name it is called by', async () => {
  const { paths } = await openApiDocument()
  const ids = Object.values(paths ?? {}).flatMap((item) =>
    Object.values(item ?? {}).map((operation) => (operation as { operationId: string }).operationId),
  )
  expect(ids.sort()).toEqual(
    procedures()
      .map(({ path }) => path.join('.'))
      .sort(),
  )
})

test('every operation says what it may refuse, and every tag what it is about', async () => {
  const { paths, tags } = await openApiDocument()
  const described = new Set(tags?.map(({ name }) => name))
  for (const [address, item] of Object.entries(paths ?? {})) {
    for (const [method, operation] of Object.entries(item ?? {})) {
      const { responses, tags: own, summary } = operation as unknown as Record<'responses' | 'tags' | 'summary', object>
      expect([method, address, Object.keys(responses)]).toEqual([
        method,
        address,
        expect.arrayContaining(['400', '429', '503']),
      ])
      expect(summary).toBeTruthy()
      for (const tag of own as string[]) expect(described).toContain(tag)
    }
  }
})

test('addresses are nouns: an odd verb is a resource of its own', () => {
  // A feed ends like a file: some calendar apps take no other address.
  for (const { address } of procedures()) expect(address).toMatch(/^(\/([a-z]+(-[a-z]+)*|\{[a-zA-Z]+\}))+(\.ics)?$/)
})
