import CalendarDays from 'lucide-react/icons/calendar-days'
import List from 'lucide-react/icons/list'
import { useTranslations } from 'next-intl'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import type { Asked } from '../rules.ts'
import { addressOf } from '../rules.ts'

/** Lines or a month. */
export function ViewLinks({ asked }: { asked: Asked }) {
  const t = useTranslations('Sessions.view')
  const views = [
    { view: 'list', icon: <List size={16} /> },
    { view: 'calendar', icon: <CalendarDays size={16} /> },
  ] as const
  return (
    <nav aria-label={t('label')} className="inline-flex rounded-md border border-border bg-sunken p-0.5">
      {views.map(({ view, icon }) => (
        <Link
          key={view}
          href={addressOf({ ...asked, view })}
          aria-current={asked.view === view ? 'true' : undefined}
          className={cx(
            'inline-flex min-h-8 items-center gap-1.5 rounded-sm px-3 font-medium text-sm max-desk:min-h-11 max-desk:flex-1 max-desk:justify-center',
            asked.view === view ? 'bg-raised text-text shadow-sm' : 'text-text-muted hover:text-text',
          )}
        >
          {icon}
          {t(view)}
        </Link>
      ))}
    </nav>
  )
}
