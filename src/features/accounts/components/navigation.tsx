import CalendarClock from 'lucide-react/icons/calendar-clock'
import CalendarDays from 'lucide-react/icons/calendar-days'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import House from 'lucide-react/icons/house'
import IdCard from 'lucide-react/icons/id-card'
import ListChecks from 'lucide-react/icons/list-checks'
import Search from 'lucide-react/icons/search'
import Settings from 'lucide-react/icons/settings'
import SlidersHorizontal from 'lucide-react/icons/sliders-horizontal'
import Tag from 'lucide-react/icons/tag'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import Users from 'lucide-react/icons/users'
import type { ReactNode } from 'react'

type Kind = 'client' | 'coach' | 'admin'

/** Of whom the places are: `booking` is where a client books, the directory or their one coach, else null. */
export type Whose = { kind: Kind; booking: string | null }

/** A place in the signed-in app; `word` is its key in the namespace `Navigation`. `tab` puts it at a phone's lower edge. */
export type Place = { path: string; word: string; icon: ReactNode; tab: boolean }

const place = (path: string, word: string, icon: ReactNode, tab = true): Place => ({ path, word, icon, tab })

const PLACES: Record<Kind, Place[]> = {
  client: [place('/home', 'home', <House key="i" />), place('/sessions', 'sessions', <CalendarDays key="i" />)],
  coach: [
    place('/home', 'today', <House key="i" />),
    place('/sessions', 'sessions', <CalendarDays key="i" />),
    place('/coach/clients', 'clients', <Users key="i" />),
    place('/availability', 'availability', <CalendarClock key="i" />),
    place('/coach/offerings', 'offerings', <Tag key="i" />, false),
    place('/coach/profile', 'profile', <IdCard key="i" />, false),
  ],
  admin: [
    place('/admin/people', 'people', <Users key="i" />),
    place('/admin/jobs', 'jobs', <ListChecks key="i" />),
    place('/admin/errors', 'errors', <TriangleAlert key="i" />),
    place('/admin/practice', 'practice', <SlidersHorizontal key="i" />),
  ],
}

export function placesOf({ kind, booking }: Whose): Place[] {
  if (kind !== 'client' || !booking) return PLACES[kind]
  const way =
    booking === '/coaches'
      ? place(booking, 'findCoach', <Search key="i" />)
      : place(booking, 'book', <CalendarPlus key="i" />)
  return [...PLACES.client, way]
}

export const settingsPlace: Place = place('/settings', 'settings', <Settings key="i" />)
