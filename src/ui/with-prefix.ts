/** Puts "/de" before an address of this site; leaves alone what has it already and what leads elsewhere. */
export function withPrefix(prefix: string, href: string): string {
  if (!prefix || !href.startsWith('/') || href.startsWith('//')) return href
  const path = href.split(/[?#]/u, 1)[0] ?? ''
  if (path === prefix || path.startsWith(`${prefix}/`)) return href
  return path === '/' ? prefix + href.slice(1) : prefix + href
}
