// Text that people type. Pure: a feature's input.ts may import it. PostgreSQL takes neither NUL nor half a character
// pair, line breaks in a name would forge mail headers, and direction marks make an address read as another.
import * as z from 'zod'

const ONE_LINE = /^[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]*$/u
const LINES = /^(?:[\n\t]|[^\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069])*$/u

/** A name, a title, a search: one line, trimmed, of `min` to `max` characters. */
export const line = (max: number, min = 0) => z.string().trim().min(min).max(max).regex(ONE_LINE)

/** Text of several lines, trimmed; line breaks come out as \n. */
export const prose = (max: number, min = 0) =>
  z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, '\n').trim())
    .min(min)
    .max(max)
    .regex(LINES)
