import CalendarClock from 'lucide-react/icons/calendar-clock'
import CalendarDays from 'lucide-react/icons/calendar-days'
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

/** A place in the signed-in app; `word` is its key in the namespace `Navigation`. `tab` puts it at a phone's lower edge. */
export type Place = { path: string; word: string; icon: ReactNode; tab: boolean }

const place = (path: string, word: string, icon: ReactNode, tab = true): Place => ({ path, word, icon, tab })

const PLACES: Record<Kind, Place[]> = {
  client: [
    place('/home', 'home', <House key="i" />),
    place('/sessions', 'sessions', <CalendarDays key="i" />),
    place('/coaches', 'findCoach', <Search key="i" />),
  ],
  coach: [
    place('/home', 'today', <House key="i" />),
    place('/sessions', 'sessions', <CalendarDays key="i" />),
    place('/availability', 'availability', <CalendarClock key="i" />),
    place('/coach/offerings', 'offerings', <Tag key="i" />),
    place('/coach/profile', 'profile', <IdCard key="i" />, false),
  ],
  admin: [
    place('/admin/people', 'people', <Users key="i" />),
    place('/admin/jobs', 'jobs', <ListChecks key="i" />),
    place('/admin/errors', 'errors', <TriangleAlert key="i" />),
    place('/admin/practice', 'practice', <SlidersHorizontal key="i" />),
  ],
}

export const placesOf = (kind: Kind): Place[] => PLACES[kind]
export const settingsPlace: Place = place('/settings', 'settings', <Settings key="i" />)
