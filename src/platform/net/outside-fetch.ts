// Asks an address that somebody pasted, and trusts nothing about it: not where its name leads, not what it says of
// itself, not that it ever ends. Each hop is resolved here, checked, and connected to at exactly what was checked.
import type { IncomingMessage } from 'node:http'
import http from 'node:http'
import https from 'node:https'
import type { LookupFunction } from 'node:net'
import { createGunzip } from 'node:zlib'
import { env } from '#platform/env.ts'
import { outsideAddress } from './outside-address.ts'
import type { Resolved } from './resolve.ts'
import { resolvePublic } from './resolve.ts'

export const LIMITS = { connectMs: 10_000, totalMs: 20_000, bytes: 5 * 1024 * 1024, redirects: 3 }

/** Why there is no answer, in one word; it says nothing of what was found inside. */
export type OutsideTrouble =
  | 'not_public'
  | 'unreachable'
  | 'too_slow'
  | 'too_large'
  | 'locked'
  | 'gone'
  | 'refused'
  | 'too_many_redirects'

/** What an earlier answer said of itself, to be told that nothing changed. */
export type Validators = { etag: string | null; lastModified: string | null }

export type OutsideAnswer =
  | ({ kind: 'content'; text: string } & Validators)
  | { kind: 'unchanged' }
  | { kind: 'trouble'; why: OutsideTrouble }

type Options = {
  known?: Validators | undefined
  accept: string
  signal?: AbortSignal | undefined
  limits?: typeof LIMITS
  /** Name servers of a test. */
  servers?: string[]
}

/** Fetches text from outside. Every failure of the other side is a word, none is thrown. */
export async function outsideFetch(address: string, options: Options): Promise<OutsideAnswer> {
  const limits = options.limits ?? LIMITS
  const timeout = AbortSignal.timeout(limits.totalMs)
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout
  try {
    return await follow(address, { ...options, limits, signal })
  } catch (error) {
    if (error instanceof Trouble) return { kind: 'trouble', why: error.why }
    return { kind: 'trouble', why: timeout.aborted ? 'too_slow' : 'unreachable' }
  }
}

class Trouble extends Error {
  readonly why: OutsideTrouble

  constructor(why: OutsideTrouble) {
    super(why)
    this.why = why
  }
}

type Asking = Options & { limits: typeof LIMITS; signal: AbortSignal }

async function follow(address: string, asking: Asking): Promise<OutsideAnswer> {
  let next = address
  for (let hop = 0; hop <= asking.limits.redirects; hop++) {
    const url = outsideAddress(next, env().testOutside)
    if (!url) throw new Trouble('not_public')
    const answer = await ask(url, asking)
    const to = isRedirect(answer) ? answer.headers.location : undefined
    if (to === undefined) return read(answer, asking)
    answer.destroy()
    next = URL.parse(to, url)?.href ?? ''
  }
  throw new Trouble('too_many_redirects')
}

const isRedirect = ({ statusCode }: IncomingMessage) => [301, 302, 303, 307, 308].includes(statusCode ?? 0)

async function ask(url: URL, { known, accept, signal, limits, servers }: Asking): Promise<IncomingMessage> {
  const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80))
  const also = env().testOutside
  const resolved = await within(signal, resolvePublic(url.hostname, { port, also, ...(servers && { servers }) }))
  if (!resolved.ok) throw new Trouble(resolved.unknown ? 'unreachable' : 'not_public')
  return new Promise((answered, failed) => {
    const speak = url.protocol === 'https:' ? https : http
    const request = speak.request(url, {
      // An agent of its own: no connection is used twice, and no proxy of the environment is asked instead.
      agent: new speak.Agent({ keepAlive: false }),
      lookup: fixed(resolved.addresses),
      signal,
      maxHeaderSize: 16 * 1024,
      headers: {
        accept,
        'accept-encoding': 'gzip',
        'user-agent': 'Loom calendar reader',
        ...(known?.etag && { 'if-none-match': known.etag }),
        ...(known?.lastModified && { 'if-modified-since': known.lastModified }),
      },
    })
    const late = setTimeout(() => request.destroy(new Trouble('too_slow')), limits.connectMs)
    const connected = url.protocol === 'https:' ? 'secureConnect' : 'connect'
    request.on('socket', (socket) => socket.on(connected, () => clearTimeout(late)))
    request.on('close', () => clearTimeout(late))
    request.on('response', answered)
    request.on('error', failed)
    request.end()
  })
}

/** Answers every question of the connection with what was checked: a name cannot change its mind in between. */
const fixed = (addresses: Extract<Resolved, { ok: true }>['addresses']): LookupFunction =>
  ((_host: string, options: { all?: boolean }, answer: (...args: unknown[]) => void) => {
    const [first] = addresses
    if (options.all) answer(null, addresses)
    else answer(null, first?.address, first?.family)
  }) as LookupFunction

async function read(answer: IncomingMessage, { limits, signal }: Asking): Promise<OutsideAnswer> {
  const status = answer.statusCode ?? 0
  if (status !== 200) {
    answer.destroy()
    if (status === 304) return { kind: 'unchanged' }
    if (status === 401 || status === 403) throw new Trouble('locked')
    throw new Trouble(status === 404 || status === 410 ? 'gone' : 'refused')
  }
  const { etag = null, 'last-modified': lastModified = null } = answer.headers
  const text = (await bodyOf(answer, limits.bytes, signal)).toString('utf8')
  return { kind: 'content', text, etag: short(etag), lastModified: short(lastModified) }
}

/** The body, cut off at the limit while it comes, packed or unpacked. @throws Trouble `too_large` */
async function bodyOf(answer: IncomingMessage, most: number, signal: AbortSignal): Promise<Buffer> {
  const packed = answer.headers['content-encoding'] ?? 'identity'
  if (!['identity', 'gzip', 'x-gzip'].includes(packed)) throw new Trouble('refused')
  const plain = packed === 'identity' ? answer : answer.pipe(createGunzip())
  answer.on('error', (error) => plain.destroy(error))
  answer.on('aborted', () => plain.destroy(new Error('cut off')))
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of plain as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > most) throw new Trouble('too_large')
      chunks.push(chunk)
    }
    signal.throwIfAborted()
    return Buffer.concat(chunks)
  } finally {
    answer.destroy()
    plain.destroy()
  }
}

/** A waiting question ends with the signal, also where what is asked cannot be told to stop. */
function within<T>(signal: AbortSignal, question: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const stop = () => failed(signal.reason)
    if (signal.aborted) return stop()
    signal.addEventListener('abort', stop, { once: true })
    question.then(done, failed).finally(() => signal.removeEventListener('abort', stop))
  })
}

const short = (header: string | null) => (header !== null && header.length <= 500 ? header : null)
