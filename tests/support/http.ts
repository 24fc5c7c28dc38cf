// `test` with an API over a fresh database: `api` calls it as a browser would.
import { openApi } from './api.ts'
import { test as base } from './db.ts'

export const test = base.extend('api', async ({ committed }, { onCleanup }) => {
  const api = await openApi(committed.at)
  onCleanup(() => api.close())
  return api
})

let callers = 0

/** An address nobody called from yet. */
export function newCaller(): string {
  callers++
  return `127.13.${Math.floor(callers / 250)}.${1 + (callers % 250)}`
}
