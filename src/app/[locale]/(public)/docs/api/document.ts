// The OpenAPI document as this page reads it.
import { clientOf } from '#client/api.ts'

export type Schema = {
  type?: string | string[]
  format?: string
  enum?: unknown[]
  const?: unknown
  minimum?: number
  maximum?: number
  maxLength?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
  oneOf?: Schema[]
}

export type Parameter = { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }

type Content = { content?: Record<string, { schema?: Schema }> }

export type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: Content
  responses: Record<string, Content>
}

export type ApiDocument = {
  servers: { url: string }[]
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
}

export type Endpoint = Operation & { method: string; address: string }

export const readDocument = clientOf('openapi') as unknown as (input: object) => Promise<ApiDocument>

/** The endpoints of a group, in the order they are defined in. */
export const endpointsOf = ({ paths }: ApiDocument, tag: string): Endpoint[] =>
  Object.entries(paths).flatMap(([address, item]) =>
    Object.entries(item)
      .filter(([, operation]) => operation.tags.includes(tag))
      .map(([method, operation]) => ({ ...operation, method: method.toUpperCase(), address })),
  )

/** A schema in a few words: `uuid`, `integer 0–240`, `list of text`. The words of OpenAPI, not of a language. */
export function typeOf(schema: Schema): string {
  const either = schema.anyOf ?? schema.oneOf
  if (either) return [...new Set(either.map(typeOf))].join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  const type = [schema.type ?? 'any'].flat().join(' | ')
  if (type === 'array') return `${typeOf(schema.items ?? {})}[]`
  const { minimum, maximum, maxLength } = schema
  const bounds = minimum !== undefined && maximum !== undefined && maximum < 1e12 ? ` ${minimum}–${maximum}` : ''
  return (schema.format ?? type) + bounds + (maxLength ? ` ≤ ${maxLength}` : '')
}
