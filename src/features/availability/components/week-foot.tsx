import { useTranslations } from 'next-intl'

/** What the blocks of the week mean, and copying one of its days. */
export function WeekFoot({ onCopy }: { onCopy: () => void }) {
  const t = useTranslations('Availability')
  return (
    <div className="mt-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
      <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-text-muted">
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="h-3 w-4.5 rounded-xs bg-primary-soft" />
          {t('legend.every')}
        </li>
        <li className="flex items-center gap-2">
          <span aria-hidden="true" className="h-3 w-4.5 rounded-xs border-[1.5px] border-primary/55 border-dashed" />
          {t('legend.some')}
        </li>
        <li className="flex items-center gap-2 max-desk:hidden">
          <span aria-hidden="true" className="h-3.5 w-1.5 rounded-xs bg-primary" />
          {t('legend.booked')}
        </li>
      </ul>
      <button type="button" className="link hit-area text-sm" onClick={onCopy}>
        {t('copy.open')}
      </button>
    </div>
  )
}
