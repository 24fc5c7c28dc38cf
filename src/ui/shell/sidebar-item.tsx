import { cx } from '../class-names.ts'
import { Count } from '../count.tsx'
import { Link } from '../link.tsx'
import type { NavItem } from './nav-item.ts'

/** One line of the sidebar. */
export function SidebarItem({ item, here }: { item: NavItem; here: boolean }) {
  return (
    <Link
      href={item.href}
      aria-current={here ? 'page' : undefined}
      className={cx(
        'relative flex h-8.5 flex-none items-center gap-2.5 rounded-sm px-2.5 font-medium pointer-coarse:h-11 [&_svg]:size-4.25 focus-visible:-outline-offset-2',
        here
          ? 'bg-sunken text-text after:absolute after:-right-4.75 after:h-0.5 after:w-3.5 after:rounded-full after:bg-primary [&_svg]:text-primary'
          : 'text-text-muted hover:bg-sunken hover:text-text',
      )}
    >
      {item.icon}
      <span className="min-w-0 truncate">{item.label}</span>
      {item.count ? (
        <Count value={item.count} {...(item.countLabel && { label: item.countLabel })} className="ml-auto" />
      ) : null}
    </Link>
  )
}
