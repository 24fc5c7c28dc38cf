import type { ListName } from '../input.ts'
import { sessionQueries } from './api.ts'

/** The query of one list, page by page; the server prefetches its first. */
export const sessionPages = (list: ListName) =>
  sessionQueries.list.infiniteOptions({
    input: (cursor: string | undefined) => ({ list, limit: 20, cursor }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
