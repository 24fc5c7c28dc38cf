/** A small number on a pill: how many are new. `label` says it in words ("2 new"). */
export function Count({ value, label, className = '' }: { value: number; label?: string; className?: string }) {
  return (
    <span
      className={`h-4.5 min-w-4.5 flex-none rounded-full bg-primary px-1.25 text-center font-semibold text-[0.6875rem]/4.5 text-on-primary ${className}`}
    >
      {label ? (
        <>
          <span aria-hidden="true">{value > 99 ? '99+' : value}</span>
          <span className="sr-only">{label}</span>
        </>
      ) : value > 99 ? (
        '99+'
      ) : (
        value
      )}
    </span>
  )
}
