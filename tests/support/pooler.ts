// A connection pooler as far as Loom meets it: it takes the startup packet apart before the server sees it.
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { temporaryHome } from './other-start.ts'

export type Pooler = { host: string; port: number; close(): Promise<void> }

/** `drops` the parameter "options" and says nothing, or `refuses` a connection that has it, as PgBouncer does. */
export async function openPooler(to: { host: string; port: number }, manner: 'drops' | 'refuses'): Promise<Pooler> {
  const dir = temporaryHome()
  const server = net.createServer((client) => {
    client.on('error', () => {})
    client.once('data', (packet: Buffer) => {
      const given = packet.subarray(8).toString().split('\0')
      const at = given.indexOf('options')
      if (at >= 0 && manner === 'refuses') return client.end(refusal('unsupported startup parameter: options'))
      if (at >= 0) given.splice(at, 2)
      const upstream = net.connect(path.join(to.host, `.s.PGSQL.${to.port}`))
      upstream.on('error', () => client.destroy())
      client.on('close', () => upstream.destroy())
      upstream.write(startup(given.join('\0')))
      client.pipe(upstream).pipe(client)
    })
  })
  await new Promise<void>((listening) => server.listen(path.join(dir, '.s.PGSQL.6432'), listening))
  return {
    host: dir,
    port: 6432,
    close: async () => {
      await new Promise((closed) => server.close(closed))
      fs.rmSync(dir, { recursive: true, force: true })
    },
  }
}

function startup(parameters: string): Buffer {
  const packet = Buffer.alloc(8 + Buffer.byteLength(parameters))
  packet.writeInt32BE(packet.length, 0)
  packet.writeInt32BE(196_608, 4) // protocol 3.0
  packet.write(parameters, 8)
  return packet
}

function refusal(message: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C08P01\0M${message}\0\0`)
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(4 + fields.length, 1)
  return Buffer.concat([head, fields])
}
