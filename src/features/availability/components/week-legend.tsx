import { useTranslations } from 'next-intl'

/** What the blocks of the week mean. */
export function WeekLegend() {
  const t = useTranslations('Availability')
  return (
    <ul className="flex flex-wrap gap-x-5 gap-y-1 text-sm text-text-muted">
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-3 w-4.5 rounded-xs bg-primary-soft" />
        {t('legend.every')}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-3 w-4.5 rounded-xs border-[1.5px] border-primary/55 border-dashed" />
        {t('legend.some')}
      </li>
      <li className="flex items-center gap-2">
        <span aria-hidden="true" className="h-3.5 w-1.5 rounded-xs bg-primary" />
        {t('legend.booked')}
      </li>
    </ul>
  )
}
