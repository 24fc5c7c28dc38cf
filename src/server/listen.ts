// Opening and closing a port, and what to say when it cannot be opened.
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { env } from '#platform/env.ts'
import { StartError } from '#platform/errors/start-error.ts'
import { log } from '#platform/log.ts'

/** Running requests are given this long to end. */
const PATIENCE = 20_000

/** @throws StartError with a sentence for the person who starts Loom. */
export function listen(server: http.Server, port: number, host: string): Promise<http.Server> {
  return new Promise((ready, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(sentenceFor(error, port, host) ?? error))
    server.listen(port, host, () => ready(server))
  })
}

/** Takes no new connection, lets running requests end, and ends what is left after 20 s. */
export function closed(server: http.Server): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(() => {
      log.warn('requests were still running after 20 s')
      server.closeAllConnections()
    }, PATIENCE)
    // A connection whose request has ended would wait for the next one for as long as it may be kept.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(late)
      clearInterval(idle)
      done()
    })
  })
}

/** Before anything slow begins: a port that cannot be had is told at once. @throws StartError */
export async function checkPorts(): Promise<void> {
  const { HOST, PORT, OPS_PORT, LOOM_ROLE } = env()
  await closed(await listen(http.createServer(), OPS_PORT, '127.0.0.1'))
  if (LOOM_ROLE !== 'worker') await closed(await listen(http.createServer(), PORT, HOST))
}

export const urlOf = (server: http.Server) => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

function sentenceFor({ code }: NodeJS.ErrnoException, port: number, host: string): StartError | undefined {
  if (code === 'EADDRINUSE')
    return new StartError(`Port ${port} is in use: end what uses it, or set PORT to another one.`)
  if (code === 'EACCES') return new StartError(`Port ${port} needs more rights: set PORT to one above 1023.`)
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new StartError(`This machine has no address ${host}: set HOST to one it has.`)
  return undefined
}
