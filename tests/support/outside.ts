// Another server on the internet, played by one of this machine that Loom is told to let in.
import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { env } from '#platform/env.ts'

/** Starts it on a loopback address. `names` may be asked for besides the address itself. `close` when done. */
export async function openOutside(
  answer: RequestListener,
  { host = '127.0.0.1', port = 0, names = [] as string[] } = {},
) {
  const server = http.createServer(answer)
  server.listen(port, host)
  await once(server, 'listening')
  const { port: at } = server.address() as AddressInfo
  const letIn = [`${host}:${at}`, ...names.map((name) => `${name}:${at}`)]
  env().testOutside.push(...letIn)
  return {
    port: at,
    address: `${host}:${at}`,
    async close() {
      env().testOutside = env().testOutside.filter((one) => !letIn.includes(one))
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}
