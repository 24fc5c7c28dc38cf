import LayoutGrid from 'lucide-react/icons/layout-grid'
import List from 'lucide-react/icons/list'
import { getTranslations } from 'next-intl/server'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'

/** Cards or lines. */
export async function ViewSwitch({ asked }: { asked: Asked }) {
  const t = await getTranslations('Directory.view')
  const views = [
    { view: 'grid', icon: <LayoutGrid size={17} /> },
    { view: 'list', icon: <List size={17} /> },
  ] as const
  return (
    <nav aria-label={t('label')} className="flex flex-none rounded-md border border-border-strong bg-surface">
      {views.map(({ view, icon }) => (
        <Link
          key={view}
          href={directoryPath({ ...asked, view })}
          prefetch={false}
          scroll={false}
          aria-label={t(view)}
          aria-current={asked.view === view ? 'true' : undefined}
          className={cx(
            'm-0.75 grid w-8.5 place-items-center rounded-sm max-sm:w-10',
            asked.view === view ? 'bg-sunken text-text' : 'text-text-muted hover:text-text',
          )}
        >
          {icon}
        </Link>
      ))}
    </nav>
  )
}
