import { cx } from './class-names.ts'

/** Bare warp in the place of what is coming; give it the size of the result by classes (`h-9 w-72`). Shows after 200 ms. */
export function Skeleton({ className }: { className?: string }) {
  return <span className={cx('warp block rounded-[4px]', className)} />
}
