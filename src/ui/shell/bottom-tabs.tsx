import { cx } from '../class-names.ts'
import { Count } from '../count.tsx'
import { Link } from '../link.tsx'
import type { NavItem } from './nav-item.ts'

/** Five entries at a phone's lower edge, 64 px above its safe area; under 901 px only. */
export function BottomTabs({
  label,
  items,
  current,
}: {
  label: string
  items: NavItem[]
  current: string | undefined
}) {
  return (
    <nav
      aria-label={label}
      className="fixed inset-x-0 bottom-0 z-20 flex border-border border-t bg-surface pb-[env(safe-area-inset-bottom)] desk:hidden"
    >
      {items.map((item) => {
        const here = item.href === current
        return (
          <Link
            key={item.href}
            href={item.href}
            aria-current={here ? 'page' : undefined}
            className={cx(
              'relative flex h-(--tabbar) min-w-0 flex-1 flex-col items-center justify-center gap-0.75 font-medium text-[0.6875rem]/3.5 [&_svg]:size-5 focus-visible:-outline-offset-2',
              here
                ? 'text-primary before:absolute before:-top-px before:h-0.5 before:w-7 before:rounded-full before:bg-primary'
                : 'text-text-muted',
            )}
          >
            {item.icon}
            <span className="max-w-full truncate px-0.5">{item.label}</span>
            {item.count ? (
              <Count
                value={item.count}
                {...(item.countLabel && { label: item.countLabel })}
                className="absolute top-2 left-[calc(50%+0.25rem)]"
              />
            ) : null}
          </Link>
        )
      })}
    </nav>
  )
}
