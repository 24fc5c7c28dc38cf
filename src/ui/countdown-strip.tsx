export type CountdownStripProps = {
  /** What is held ("We’re holding 14:00 for you"). */
  label: string
  /** The time left ("09:41"). */
  time: string
  /** Part of the time that is left, 0 to 1: the thread's length. */
  left: number
  /** One line without the thread, for a phone's bottom bar. */
  slim?: boolean
}

/** A weld strip whose thread shortens. Only the look: who counts also announces at 5 and 1 minute, not every second. */
export function CountdownStrip({ label, time, left, slim = false }: CountdownStripProps) {
  const part = Math.min(Math.max(left, 0), 1)
  return (
    <div
      className={
        slim
          ? 'bg-highlight-soft px-4 py-2.5 text-on-highlight-soft'
          : 'bg-highlight-soft px-5 pt-3.5 pb-3.75 text-on-highlight-soft'
      }
    >
      <div className={slim ? 'flex justify-between gap-3 text-sm' : 'flex justify-between gap-3'}>
        <span className="font-medium">{label}</span>
        <span role="timer" className="font-semibold">
          {time}
        </span>
      </div>
      {!slim && (
        <svg
          viewBox="0 0 200 6"
          width="100%"
          height="6"
          preserveAspectRatio="none"
          className="mt-2.5 block"
          aria-hidden="true"
        >
          <path
            d="M0 3H200"
            stroke="currentColor"
            strokeWidth="1.5"
            strokeDasharray="1.5 3.5"
            opacity=".45"
            vectorEffect="non-scaling-stroke"
          />
          <path d={`M0 3H${part * 200}`} stroke="currentColor" strokeWidth="3" vectorEffect="non-scaling-stroke" />
        </svg>
      )}
    </div>
  )
}
