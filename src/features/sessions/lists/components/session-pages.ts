import { sessionQueries } from '../../components/api.ts'
import type { Asked } from '../rules.ts'
import { filtersOf } from '../rules.ts'

/** The query of one list, page by page; the server prefetches its first. */
export const sessionPages = (asked: Asked) =>
  sessionQueries.list.infiniteOptions({
    input: (cursor: string | undefined) => ({
      ...{ list: asked.list, limit: 20, cursor, ...filtersOf(asked) },
      ...(asked.outcome && { outcome: asked.outcome }),
    }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next ?? undefined,
  })
