import * as z from 'zod'
import { prose } from '#platform/api/text.ts'

/** What a page tells about an error in it. No texts people wrote. */
export const BrowserError = z.strictObject({
  /** Shown to the person; becomes the event's reference. */
  reference: z.string().regex(/^[2-9a-z]{6,20}$/),
  message: prose(500),
  stack: prose(8000),
  /** Which net caught it: an error boundary (a part of the page is gone), the window, or a promise nobody awaited. */
  caught: z.enum(['boundary', 'window', 'promise']),
  /** Path of the page. */
  page: prose(300),
  breadcrumbs: z.array(prose(200)).max(30),
})
export type BrowserError = z.infer<typeof BrowserError>
