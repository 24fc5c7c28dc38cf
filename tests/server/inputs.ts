// Inputs for a JSON schema: mostly as described, with now and then something nasty in place of any part.
import fc from 'fast-check'

export type Schema = {
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  multipleOf?: number
  minLength?: number
  maxLength?: number
  minItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
}

/** Known trouble: for SQL, for JavaScript, for databases, for readers of text. */
export const NASTY: unknown[] = [
  "'; drop table loom.accounts; --",
  '" or ""="',
  'a\0b',
  '\ud800',
  '%00',
  '../../../etc/passwd',
  '{{7*7}}',
  '<script>alert(1)</script>',
  'a\r\nSet-Cookie: x=1',
  '\u202eevil',
  'ﷺ'.repeat(500),
  'x'.repeat(20_000),
  '',
  ' ',
  'null',
  '1e308',
  { $gt: '' },
  JSON.parse('{"__proto__":{"admin":true}}'),
  { constructor: { prototype: { admin: true } } },
  { toString: 1, valueOf: null },
  [],
  [[[[[]]]]],
  ['a', 'b'],
  null,
  true,
  0,
  -0,
  -1,
  0.1,
  1e308,
  -1e308,
  2 ** 53 + 1,
  2 ** 31,
  8.64e15,
  8.64e15 + 1,
  '9999-99-99T99:99:99Z',
  '0000-01-01T00:00:00.000Z',
  '+275760-09-13T00:00:00.000Z',
  '00000000-0000-0000-0000-000000000000',
  'Europe/Nowhere',
  'eyJhIjoxfQ',
  Array.from({ length: 500 }, (_, at) => at),
]

const nasty = fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' }), fc.jsonValue())

/** `ids`: of rows that exist. `nasty`: whether parts may be something else than described. */
type Wish = { ids: string[]; nasty: boolean }

/** As often just as described as with something nasty in it. `name` of a parameter helps where its schema says little. */
export const inputsOf = (schema: Schema, ids: string[], name = ''): fc.Arbitrary<unknown> =>
  fc.oneof(partOf(schema, { ids, nasty: false }, name), partOf(schema, { ids, nasty: true }, name))

function partOf(schema: Schema, wish: Wish, name = ''): fc.Arbitrary<unknown> {
  const usual = USUAL[name] ? fc.oneof(USUAL[name], asDescribed(schema, wish)) : asDescribed(schema, wish)
  return wish.nasty ? fc.oneof({ weight: 5, arbitrary: usual }, { weight: 1, arbitrary: nasty }) : usual
}

/** Quarters of an hour in the days to come, in epoch milliseconds. */
const soon = fc.integer({ min: 1, max: 4000 }).map((quarters) => (Math.ceil(Date.now() / 900_000) + quarters) * 900_000)

/** What a field of this name usually holds. */
const USUAL: Record<string, fc.Arbitrary<unknown>> = {
  email: fc.integer({ min: 1, max: 20 }).map((n) => `fuzz${n}@example.test`),
  newEmail: fc.integer({ min: 1, max: 20 }).map((n) => `fuzz${n}@example.test`),
  password: fc.constantFrom('correct horse battery staple', 'too short'),
  newPassword: fc.constant('another horse battery staple'),
  zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
  locale: fc.constantFrom('en', 'de'),
  from: soon,
  to: soon,
  startsAt: soon,
  basedOn: fc.constant(null),
}

function asDescribed(schema: Schema, wish: Wish): fc.Arbitrary<unknown> {
  const either = schema.anyOf ?? schema.oneOf ?? schema.allOf
  if (either) return fc.oneof(...either.map((one) => partOf(one, wish)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  switch ([schema.type].flat()[0]) {
    case 'object':
      return anObject(schema, wish)
    case 'array':
      return fc.array(partOf(schema.items ?? {}, wish), { minLength: schema.minItems ?? 0, maxLength: 5 })
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return aWholeNumber(schema)
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true })
    case 'string':
      return aText(schema, wish)
    default:
      return nasty
  }
}

function anObject({ properties = {}, required = [] }: Schema, wish: Wish): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, partOf(part, wish, name)]))
  const described = fc.record(parts, { requiredKeys: required.filter((name) => name in parts) })
  if (!wish.nasty) return described
  const more = fc.record({ described, name: fc.constantFrom('admin', 'role', '__proto__', 'id'), value: nasty })
  return fc.oneof(
    { weight: 8, arbitrary: described },
    { weight: 1, arbitrary: fc.record(parts, { requiredKeys: [] }) },
    { weight: 1, arbitrary: more.map((one) => ({ ...one.described, [one.name]: one.value })) },
  )
}

function aWholeNumber({ minimum = -1000, maximum = 1e6, multipleOf = 1 }: Schema): fc.Arbitrary<number> {
  const [least, most] = [Math.max(minimum, -(2 ** 52)), Math.min(maximum, 2 ** 52)]
  return fc
    .integer({ min: Math.ceil(least / multipleOf), max: Math.floor(most / multipleOf) })
    .map((number) => number * multipleOf)
}

function aText({ format, pattern, minLength = 0, maxLength = 40 }: Schema, { ids }: Wish): fc.Arbitrary<string> {
  if (format === 'uuid')
    return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() })
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (format === 'date') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
  const words = fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
  if (pattern && pattern.length < 60) return fc.oneof(fc.stringMatching(new RegExp(pattern)), words)
  return words
}
