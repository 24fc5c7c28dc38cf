// Whose count a request goes on. An IPv6 customer owns a /64: addresses inside it are one caller.
import { BlockList, isIP, isIPv6 } from 'node:net'
import { env } from '#platform/env.ts'

/** The caller's address. Forwarded headers count only when the socket's peer is a configured proxy. */
export function callerAddress(peer: string | undefined, forwardedFor: string | undefined): string {
  const from = plain(peer ?? '')
  if (!forwardedFor || !isTrusted(from)) return from
  const hops = forwardedFor.split(',').map((hop) => plain(hop.trim()))
  const caller = hops.findLast((hop) => !isTrusted(hop))
  return caller && isIP(caller) ? caller : from
}

/** The key a count is kept under: the address, or the /64 of an IPv6 address. */
export function addressKey(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [head = '', tail = ''] = ip.split('::')
  const left = head.split(':').filter(Boolean)
  const right = tail.split(':').filter(Boolean)
  const whole = ip.includes('::') ? [...left, ...Array(8 - left.length - right.length).fill('0'), ...right] : left
  return `${whole
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')}::/64`
}

const plain = (ip: string) => ip.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^\[(.*)\]$/, '$1')

function isTrusted(ip: string): boolean {
  try {
    return proxies().check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
  } catch {
    return false // not an address at all
  }
}

const lists = new WeakMap<string[], BlockList>()

function proxies(): BlockList {
  const configured = env().TRUSTED_PROXIES
  const known = lists.get(configured)
  if (known) return known
  const list = new BlockList()
  for (const entry of configured) {
    const [net = '', bits] = entry.split('/')
    const family = isIPv6(net) ? 'ipv6' : 'ipv4'
    if (bits) list.addSubnet(net, Number(bits), family)
    else list.addAddress(net, family)
  }
  lists.set(configured, list)
  return list
}
