// Next calls this when a page fails on the server. The engine is reached by its handle: no code of it is bundled here.
import type { Instrumentation } from 'next'

type Report = (error: unknown, route: string) => Promise<void>

export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath }) => {
  const report = (globalThis as { [key: symbol]: Report | undefined })[Symbol.for('loom.error')]
  await report?.(error, routePath)
}
