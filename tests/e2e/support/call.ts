// The API as a page uses it, for what a journey needs but is not about.
import type { APIRequestContext } from '@playwright/test'
import { expect } from '@playwright/test'
import { E2E } from './demo.ts'

/** Calls a procedure by its name in the router, like 'sessions/list'. Fails the test when it is refused. */
export async function call<T>(request: APIRequestContext, procedure: string, input: object): Promise<T> {
  const answer = await request.post(`/api/rpc/${procedure}`, { data: input, headers: { origin: E2E.url } })
  const text = await answer.text()
  expect(answer.ok(), `${procedure}: ${text}`).toBe(true)
  return (text ? JSON.parse(text) : undefined) as T
}
