// Compresses an answer while it is written: what Next streams leaves at once, in pieces.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { constants, createGzip } from 'node:zlib'
import { bestEncoding } from './send.ts'

const TEXT = /^text\/(html|x-component|plain)\b/

/** From here on, text written to `res` goes out gzipped, if the reader takes it. */
export function gzipAnswer(req: IncomingMessage, res: ServerResponse) {
  res.appendHeader('vary', 'Accept-Encoding')
  if (req.method === 'HEAD' || bestEncoding(req.headers['accept-encoding'], { gzip: true }) === 'identity') return
  const plain = { write: res.write.bind(res), end: res.end.bind(res), writeHead: res.writeHead.bind(res) }
  let zip: ReturnType<typeof createGzip> | undefined
  let begun = false

  /** The headers are about to leave: the last moment to decide. */
  function begin() {
    if (begun) return
    begun = true
    const type = String(res.getHeader('content-type') ?? '')
    if (!TEXT.test(type) || res.hasHeader('content-encoding') || [204, 304].includes(res.statusCode)) return
    res.removeHeader('content-length')
    res.setHeader('content-encoding', 'gzip')
    const stream = createGzip({ level: 1, flush: constants.Z_SYNC_FLUSH })
    stream.on('data', (chunk) => plain.write(chunk) || stream.pause())
    stream.on('end', () => plain.end())
    stream.on('drain', () => res.emit('drain'))
    res.on('drain', () => stream.resume())
    res.on('close', () => stream.destroy())
    zip = stream
  }

  res.writeHead = ((status: number, ...rest: unknown[]) => {
    res.statusCode = status
    const headers = rest.at(-1)
    if (typeof headers === 'object' && headers !== null) {
      for (const [name, value] of Object.entries(headers)) res.setHeader(name, value as string)
    }
    begin()
    return plain.writeHead(status)
  }) as typeof res.writeHead
  const { flushHeaders } = res
  res.flushHeaders = () => {
    begin()
    flushHeaders.call(res)
  }
  res.write = ((...args: Parameters<typeof plain.write>) => {
    begin()
    return zip ? zip.write(...args) : plain.write(...args)
  }) as typeof res.write
  res.end = ((...args: Parameters<typeof plain.end>) => {
    begin()
    if (zip) zip.end(...args)
    else plain.end(...args)
    return res
  }) as typeof res.end
}
