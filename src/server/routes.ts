// Every procedure of the router with what is known of it: for the OpenAPI document and for tests that leave none out.
import { isProcedure } from '@orpc/server'
import type { Spec } from '#platform/api/spec.ts'
import { router } from './router.ts'

export type Route = {
  /** `['sessions', 'hold']` */
  path: string[]
  spec: Spec
  method: string
  /** Below /api/v1, with `{name}` for parameters. */
  address: string
  tags: readonly string[]
}

export const procedures = (): Route[] => [...walk(router, [])]

function* walk(at: object, path: string[]): Generator<Route> {
  if (isProcedure(at)) {
    const { meta, route } = at['~orpc']
    const { method = 'POST', path: address = '', tags = [] } = route
    yield { path, spec: meta as Spec, method, address, tags }
  } else {
    for (const [name, below] of Object.entries(at)) yield* walk(below, [...path, name])
  }
}
