import type { ReactNode } from 'react'
import { cx } from './class-names.ts'
import type { StitchKind } from './stitch.tsx'
import { Stitch } from './stitch.tsx'

const tones = {
  success: ['bg-success-soft text-on-success-soft', 'solid'],
  warning: ['bg-warning-soft text-on-warning-soft', 'running'],
  danger: ['bg-danger-soft text-on-danger-soft', 'cross'],
  info: ['bg-primary-soft text-on-primary-soft', 'knot'],
  highlight: ['bg-highlight-soft text-on-highlight-soft', 'running'],
  neutral: ['bg-sunken text-text-muted', 'solid'],
  line: ['border border-border text-text-muted', 'running'],
} as const satisfies Record<string, readonly [string, StitchKind]>

export type StatusTone = keyof typeof tones

/** Stitch, word and tint. The tone brings its usual stitch (success solid, waiting running, danger cross, info knot); `stitch` says otherwise. */
export function StatusTag({
  tone,
  stitch,
  className,
  children,
}: {
  tone: StatusTone
  stitch?: StitchKind
  className?: string
  children: ReactNode
}) {
  const [look, usual] = tones[tone]
  return (
    <span
      className={cx(
        'inline-flex h-5.5 items-center gap-1.5 whitespace-nowrap rounded-xs px-2 font-medium text-xs',
        look,
        className,
      )}
    >
      <Stitch kind={stitch ?? usual} />
      {children}
    </span>
  )
}
