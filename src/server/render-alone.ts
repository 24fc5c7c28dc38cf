// Lets Next render a page that belongs to nobody's request, into memory.

import type { OutgoingHttpHeader, OutgoingHttpHeaders } from 'node:http'
import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import type { Face } from './face.ts'

export type Rendered = { status: number; headers: OutgoingHttpHeaders; body: Buffer }

/** Renders `path` with these headers and no others. */
export async function renderAlone(face: Face, path: string, headers: Record<string, string>): Promise<Rendered> {
  const req = new IncomingMessage(new Socket())
  Object.assign(req, { method: 'GET', url: path, headers })
  req.push(null)
  const res = new MemoryResponse(req)
  await Promise.all([face.render(req, res), res.whole])
  return { status: res.statusCode, headers: res.getHeaders(), body: Buffer.concat(res.chunks) }
}

type Chunk = string | Uint8Array
type Done = (error?: Error | null) => void

/** A response without a connection: what is written is kept. */
class MemoryResponse extends ServerResponse {
  readonly chunks: Uint8Array[] = []
  readonly whole: Promise<void>

  constructor(req: IncomingMessage) {
    super(req)
    this.whole = new Promise((done) => this.once('finish', done))
  }

  override write(chunk: Chunk, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : new Uint8Array(chunk))
    const after = typeof encoding === 'function' ? encoding : done
    if (after) queueMicrotask(after)
    return true
  }

  override end(chunk?: Chunk | (() => void), encoding?: BufferEncoding | (() => void), done?: () => void): this {
    if (chunk !== undefined && typeof chunk !== 'function') this.write(chunk)
    const after = [chunk, encoding, done].find((one) => typeof one === 'function') as (() => void) | undefined
    queueMicrotask(() => {
      after?.()
      this.emit('finish')
      this.emit('close')
    })
    return this
  }

  override writeHead(status: number, reason?: unknown, headers: unknown = reason): this {
    this.statusCode = status
    if (typeof headers === 'object' && headers !== null) {
      for (const [name, value] of Object.entries(headers as Record<string, OutgoingHttpHeader>))
        this.setHeader(name, value)
    }
    return this
  }

  override flushHeaders() {}
}
