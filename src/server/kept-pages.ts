// Rendered public pages, kept for a while. A page asked for by many at once is rendered once; what was rendered before
// a change is never kept after it.
import type { Rendered } from './render-alone.ts'
import type { Stored } from './send.ts'

export type KeptPage = Stored & { csp: string; headers: Rendered['headers'] }

type Bounds = { count: number; bytes: number; seconds: number }

export const BOUNDS: Bounds = { count: 500, bytes: 32 * 1024 * 1024, seconds: 60 }

export class KeptPages {
  private readonly kept = new Map<string, { page: KeptPage; size: number; until: number }>()
  private readonly underWay = new Map<string, Promise<KeptPage | Rendered>>()
  private readonly bounds: Bounds
  private bytes = 0

  constructor(bounds = BOUNDS) {
    this.bounds = bounds
  }

  /** The page under this key, made by `make` when there is none. What `make` did not make keepable is passed on. */
  async get(key: string, make: () => Promise<KeptPage | Rendered>): Promise<KeptPage | Rendered> {
    const known = this.kept.get(key)
    if (known && known.until > performance.now()) {
      this.kept.delete(key) // and back in: the map's order is that of use
      this.kept.set(key, known)
      return known.page
    }
    const waiting = this.underWay.get(key) ?? this.begin(key, make)
    return waiting
  }

  clear() {
    this.kept.clear()
    this.underWay.clear() // a render under way began with the old data: it is given to those who wait, not kept
    this.bytes = 0
  }

  private begin(key: string, make: () => Promise<KeptPage | Rendered>) {
    const making = make()
      .then((page) => {
        if (this.underWay.get(key) === making && 'etag' in page) this.keep(key, page)
        return page
      })
      .finally(() => {
        if (this.underWay.get(key) === making) this.underWay.delete(key)
      })
    this.underWay.set(key, making)
    return making
  }

  private keep(key: string, page: KeptPage) {
    this.forget(key)
    const size = Object.values(page.bodies).reduce((sum, body) => sum + body.length, 0)
    this.kept.set(key, { page, size, until: performance.now() + this.bounds.seconds * 1000 })
    this.bytes += size
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= this.bounds.count && this.bytes <= this.bounds.bytes) return
      this.forget(oldest)
    }
  }

  private forget(key: string) {
    this.bytes -= this.kept.get(key)?.size ?? 0
    this.kept.delete(key)
  }
}
