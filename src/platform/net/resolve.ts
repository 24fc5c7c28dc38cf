// Names to addresses, asked of the DNS itself: what this machine's own hosts file says is no way in.
import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

export type Resolved = { ok: true; addresses: { address: string; family: 4 | 6 }[] } | { ok: false; unknown: boolean }

type Options = {
  port: number
  /** `address:port` pairs that tests let in. */
  also: readonly string[]
  /** Other name servers than this machine's, for tests. */
  servers?: string[]
}

/**
 * The addresses of a host, all of which must be public: a name that has one inside is not to be trusted with the
 * others. `unknown` when no name server knows it.
 */
export async function resolvePublic(hostname: string, { port, also, servers }: Options): Promise<Resolved> {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [host] : await ask(host, servers)
  const addresses = found.map((address) => ({ address, family: isIP(address) as 4 | 6 }))
  const isAllowed = (address: string) => isPublicAddress(address) || also.includes(`${address}:${port}`)
  if (addresses.length === 0) return { ok: false, unknown: true }
  return found.every(isAllowed) ? { ok: true, addresses } : { ok: false, unknown: false }
}

async function ask(host: string, servers: string[] | undefined): Promise<string[]> {
  const resolver = new Resolver({ timeout: 3000, tries: 2 })
  if (servers) resolver.setServers(servers)
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
}
