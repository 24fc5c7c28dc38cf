// Calls over HTTP. A call that never got an answer is sent again with the same Idempotency-Key, so it happens once.
import type { ClientLink } from '@orpc/client'
import { ApiError } from './api-error.ts'
import { leaveBreadcrumb } from './breadcrumbs.ts'

const TRIES = 3

export const overHttp: ClientLink<object> = {
  async call(path, input, { signal }) {
    const key = crypto.randomUUID()
    for (let attempt = 1; ; attempt++) {
      const response = await send(path, input, key, signal).catch((error: unknown) => {
        if (signal?.aborted || attempt === TRIES)
          throw signal?.aborted ? error : new ApiError({ status: 0, code: 'offline' })
      })
      if (response && (response.status !== 503 || attempt === TRIES)) return read(response, path)
      await new Promise((wait) => setTimeout(wait, 400 * attempt))
    }
  },
}

const send = (path: readonly string[], input: unknown, key: string, signal: AbortSignal | undefined) =>
  fetch(`/api/rpc/${path.join('/')}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(input ?? {}),
    signal: signal ?? null,
  })

async function read(response: Response, path: readonly string[]): Promise<unknown> {
  const body = await response.json().catch(() => null)
  leaveBreadcrumb(`call ${path.join('.')} ${response.status}`)
  if (response.ok) return body ?? undefined
  throw new ApiError({ status: response.status, code: 'unexpected', ...body })
}
