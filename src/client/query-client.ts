import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api-error.ts'

/** One a request on the server, one a visit in the browser. What the server fetched counts as fresh for half a minute. */
export const makeQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (count, error) => count < 2 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
      },
    },
  })
