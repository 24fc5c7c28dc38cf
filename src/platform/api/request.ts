// Who is asking, for the length of one page request: set by the server, read by the in-process call of the face.
import { AsyncLocalStorage } from 'node:async_hooks'
import type { Context } from './context.ts'

export type PageRequest = { locale: string; nonce: string; context: () => Promise<Context> }

export const pageRequest = new AsyncLocalStorage<PageRequest>()
