/** One measured figure with its floor or peer beside it, as docs and notes quote it. */
export type BenchRow = {
  /** `M1` … of the list of measures. */
  id: string
  work: string
  figure: string
  /** What it is compared with, and the ratio. */
  beside: string
  reach: string
  met: boolean
}
