// Answers that many ask for and few change, kept in the memory of a process for display. Decisions ask the database.
import { onPublicPagesChange } from './changes.ts'

type Bounds = { count: number; seconds: number }

/**
 * Keeps what `load` answers under its key, for a minute, a thousand at most; askers of the same moment share one
 * load. All of it goes when public pages may have changed, here or in another process; what was loading then is given
 * to those who wait, and not kept.
 */
export class Remembered<T> {
  private readonly kept = new Map<string, { answer: Promise<T>; until: number }>()
  private readonly bounds: Bounds

  constructor(bounds: Bounds = { count: 1000, seconds: 60 }) {
    this.bounds = bounds
    onPublicPagesChange(() => this.forget())
  }

  get(key: string, load: () => Promise<T>): Promise<T> {
    const known = this.kept.get(key)
    if (known && known.until > performance.now()) return known.answer
    const answer = load()
    this.kept.delete(key) // and in again: the map's order is that of loading
    this.kept.set(key, { answer, until: performance.now() + this.bounds.seconds * 1000 })
    answer.catch(() => this.kept.get(key)?.answer === answer && this.kept.delete(key))
    const [oldest] = this.kept.keys()
    if (this.kept.size > this.bounds.count && oldest !== undefined) this.kept.delete(oldest)
    return answer
  }

  forget() {
    this.kept.clear()
  }
}
