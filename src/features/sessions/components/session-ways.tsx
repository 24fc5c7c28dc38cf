'use client'
import MapPin from 'lucide-react/icons/map-pin'
import Phone from 'lucide-react/icons/phone'
import Video from 'lucide-react/icons/video'
import { useTranslations } from 'next-intl'
import type { Session } from '../input.ts'
import { wayTo } from '../place/rules.ts'
import { AddToCalendar } from './add-to-calendar.tsx'
import { WayLink } from './way-link.tsx'

const JOIN_FROM_MS = 10 * 60_000
const ICONS = { video: <Video size={16} />, phone: <Phone size={16} />, address: <MapPin size={16} /> }

/** Calendars to add it to and the way there; from ten minutes before, going there comes first. */
export function SessionWays({ session, now }: { session: Session; now: number }) {
  const t = useTranslations('Sessions')
  const way = wayTo(session.place, session.placeDetail)
  const isSoon = now >= session.startsAt - JOIN_FROM_MS
  const go = way && (
    <WayLink
      key="go"
      variant={isSoon ? 'linen' : 'linen-outline'}
      href={way}
      icon={ICONS[session.place]}
      outside={session.place !== 'phone'}
    >
      {t(isSoon && session.place === 'video' ? 'join' : `go.${session.place}`)}
    </WayLink>
  )
  const keep = <AddToCalendar key="keep" session={session} variant={isSoon ? 'linen-outline' : 'linen'} />
  return <div className="mt-4.5 flex flex-wrap gap-2">{isSoon ? [go, keep] : [keep, go]}</div>
}
