// Which addresses of the network are public. Everything else is inside: this machine, its neighbours, what a cloud tells
// its machines about themselves. Lists from the IANA special-purpose registries (IPv4 and IPv6).
import { BlockList, isIPv4, isIPv6 } from 'node:net'

const NOT_PUBLIC_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10', // shared by a provider's customers
  '127.0.0.0/8',
  '168.63.129.16/32', // what a cloud answers its own machines with
  '169.254.0.0/16', // link-local, and the metadata of most clouds
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4', // multicast
  '240.0.0.0/4', // reserved, and broadcast
]

/** Of IPv6 only 2000::/3 is public at all: mapped, translated, local and multicast addresses lie outside of it. */
const GLOBAL_6 = '2000::/3'
const NOT_PUBLIC_6 = [
  '2001::/23', // Teredo and other tunnels
  '2001:db8::/32',
  '2002::/16', // 6to4: an IPv4 address inside
  '3fff::/20',
]

const listOf = (nets: string[], family: 'ipv4' | 'ipv6') => {
  const list = new BlockList()
  for (const net of nets) {
    const [address = '', bits] = net.split('/')
    list.addSubnet(address, Number(bits), family)
  }
  return list
}

const inside4 = listOf(NOT_PUBLIC_4, 'ipv4')
const global6 = listOf([GLOBAL_6], 'ipv6')
const inside6 = listOf(NOT_PUBLIC_6, 'ipv6')

/** Whether an IP address is one that anybody on the internet reaches; what is no address is not. */
export function isPublicAddress(ip: string): boolean {
  if (isIPv4(ip)) return !inside4.check(ip, 'ipv4')
  if (!isIPv6(ip) || ip.includes('%')) return false
  return global6.check(ip, 'ipv6') && !inside6.check(ip, 'ipv6')
}
