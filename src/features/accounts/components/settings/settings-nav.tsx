import CalendarDays from 'lucide-react/icons/calendar-days'
import DoorOpen from 'lucide-react/icons/door-open'
import Globe from 'lucide-react/icons/globe'
import ShieldCheck from 'lucide-react/icons/shield-check'
import User from 'lucide-react/icons/user'
import type { ReactNode } from 'react'
import { cx } from '#ui/class-names.ts'
import { Link } from '#ui/link.tsx'

export type SettingsPlace = 'profile' | 'language' | 'calendars' | 'security' | 'account'

const PLACES: { place: SettingsPlace; href: string; icon: ReactNode }[] = [
  { place: 'profile', href: '/settings', icon: <User size={17} /> },
  { place: 'language', href: '/settings/language', icon: <Globe size={17} /> },
  { place: 'calendars', href: '/settings/calendars', icon: <CalendarDays size={17} /> },
  { place: 'security', href: '/settings/security', icon: <ShieldCheck size={17} /> },
  { place: 'account', href: '/settings/account', icon: <DoorOpen size={17} /> },
]

type Props = {
  current: SettingsPlace
  words: Record<SettingsPlace | 'label', string>
  /** Admins have no sessions, and so no calendars. */
  without?: SettingsPlace | undefined
}

/** The pages of settings: a list beside the page, on a phone a line above it. */
export function SettingsNav({ current, words, without }: Props) {
  return (
    <nav aria-label={words.label} className="desk:sticky desk:top-6 desk:-ml-2.5">
      <ul className="grid grid-cols-2 gap-0.5 sm:grid-cols-3 desk:grid-cols-1">
        {PLACES.filter(({ place }) => place !== without).map(({ place, href, icon }) => (
          <li key={place}>
            <Link
              href={href}
              aria-current={place === current ? 'page' : undefined}
              className={cx(
                'flex h-11 items-center gap-2.5 rounded-sm px-2.5 font-medium hover:bg-surface-hover desk:h-8.5',
                place === current ? 'bg-sunken text-text' : 'text-text-muted',
              )}
            >
              {icon}
              {words[place]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
