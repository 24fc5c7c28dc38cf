// Addresses that people paste and Loom then asks: only such that lead outside, over https.
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'

const LONGEST = 2000
/** Names that only a local network knows. */
const LOCAL = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|localdomain|arpa|onion)$/

/**
 * The address to ask, or null when it may not be asked: https on its usual port, a public name or IP address, nobody's
 * name or password in it. `webcal:` is https by another name. `also` names `host:port` pairs that tests let in,
 * over http too, which is what webcal means to them.
 */
export function outsideAddress(given: string, also: readonly string[] = []): URL | null {
  const text = given.trim().replace(/^webcals?:/i, 'https:')
  if (text.length > LONGEST || !URL.canParse(text)) return null
  const url = new URL(text)
  url.hash = ''
  if (url.username || url.password) return null
  if (also.includes(url.host)) return /^webcal/i.test(given.trim()) ? asPlain(url) : url
  return url.protocol === 'https:' && url.port === '' && isPublicName(url.hostname) ? url : null
}

const asPlain = (url: URL) => URL.parse(url.href.replace(/^https:/, 'http:'))

function isPublicName(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '')
  // The URL parser has turned 0x7f000001, 2130706433 and 127.1 into 127.0.0.1 already.
  if (isIP(host)) return isPublicAddress(host)
  const name = host.replace(/\.$/, '').toLowerCase()
  return name.includes('.') && !LOCAL.test(name)
}
