'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { isoDay, zoneLabel } from '#client/format.ts'
import { LeaveGuard } from '#client/leave-guard.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { toast } from '#ui/toast.ts'
import { useLater } from '#ui/use-later.ts'
import { mondayOf, planOf, weekSpread } from '../dates/rules.ts'
import type { Rule } from '../hours/rules.ts'
import { dayNumber } from '../hours/rules.ts'
import type { FullSchedule, OwnSchedule, Preview as Slots } from '../schedule/input.ts'
import { tidyWeek } from '../week/rules.ts'
import { Buffers } from './buffers.tsx'
import { ClockField } from './clock-field.tsx'
import { useClockWords } from './clock-words.ts'
import { Coming } from './coming.tsx'
import { DayList } from './day-list.tsx'
import type { Booked, Opened } from './opened.ts'
import type { Bookable } from './preview.tsx'
import { Preview } from './preview.tsx'
import { SaveHours } from './save-hours.tsx'
import { hoursText } from './span.ts'
import { useSchedule } from './use-schedule.ts'
import { WeekFoot } from './week-foot.tsx'
import { WeekGrid } from './week-grid.tsx'
import { WeekHead } from './week-head.tsx'

export type ScheduleEditorProps = {
  initial: OwnSchedule
  preview: Slots
  bookable: Bookable[]
  /** The coach's coming sessions, in order. */
  booked: Booked[]
  /** Which sessions new hours would leave out, of `total`; `before` says that the saved ones do so, too. */
  findConflicts: (tried: FullSchedule) => Promise<{ sessions: (Booked & { before: boolean })[]; total: number }>
  reader: Reader
  now: number
  publicPage: string | null
}

const USUAL = { startMin: 540, lengthMin: 480 }
const loadDialogs = () => import('./dialogs/opened-dialog.tsx').then(({ OpenedDialog }) => OpenedDialog)

/** A coach's hours: the week to draw on, what differs from it, and what clients see of it before it is saved. */
export function ScheduleEditor(props: ScheduleEditorProps) {
  const { initial, preview, bookable, booked, findConflicts, reader, now, publicPage } = props
  const t = useTranslations('Availability')
  const locale = useLocale()
  const words = useClockWords(reader, now)
  const editing = useSchedule(initial)
  const { draft, change } = editing
  const today = dayNumber(isoDay(now, draft.zone))
  const [week, setWeek] = useState(() => mondayOf(today))
  const [opened, setOpened] = useState<Opened | null>(null)
  const OpenedDialog = useLater(loadDialogs)
  const closedDays = useRef(new Map<number, Rule[]>())
  const plans = [0, 1, 2, 3, 4, 5, 6].map((by) => planOf(draft, week + by))

  function toggle(weekday: number, on: boolean) {
    const mine = draft.rules.filter((rule) => rule.weekday === weekday)
    const others = draft.rules.filter((rule) => rule.weekday !== weekday)
    if (!on) closedDays.current.set(weekday, mine)
    const tidy = tidyWeek([...others, ...(on ? (closedDays.current.get(weekday) ?? [{ weekday, ...USUAL }]) : [])])
    if (tidy.ok) change({ rules: tidy.rules })
  }
  async function save() {
    const found = await editing.attempt(() => findConflicts(draft))
    if (!found) return
    const news = found.sessions.filter(({ before }) => !before)
    if (news.length === 0) return saveNow()
    setOpened({ about: 'conflicts', sessions: news, more: found.total - found.sessions.length })
  }
  async function saveNow() {
    setOpened(null)
    if (await editing.save(today)) toast({ tone: 'success', text: t('saved') })
  }
  const { least, most, average } = weekSpread(draft.rules)
  const hours = (minutes: number) => hoursText(minutes, locale)
  const weekProps = {
    ...{ schedule: draft, plans, today, booked, words },
    ...{ onChange: change, onOpen: setOpened, onToggle: toggle, onUndo: editing.undo },
  }
  const foot = <WeekFoot onCopy={() => setOpened({ about: 'copy', weekday: 1 })} />
  return (
    <>
      <PageHeader
        title={t('heading', { count: average / 60, hours: hours(average) })}
        lead={
          <>
            {least !== most && `${t('spread', { least: hours(least), most: hours(most) })} `}
            {t('lead', { zone: zoneLabel(draft.zone, now, locale) })}
          </>
        }
      />
      <div className="grid grid-cols-1 items-start gap-9 rail:grid-cols-[minmax(0,1fr)_18.5rem] rail:grid-rows-[auto_1fr] rail:gap-12">
        <div className="min-w-0">
          <WeekHead week={week} today={today} words={words} onWeek={setWeek} />
          <WeekGrid {...weekProps}>{foot}</WeekGrid>
          <DayList {...weekProps} />
          <div className="desk:hidden">{foot}</div>
        </div>
        <Preview {...{ draft, bookable, reader, words, now, publicPage }} initial={preview} />
        <div className="grid grid-cols-1 gap-9 desk:grid-cols-2 desk:gap-14">
          <Coming {...{ schedule: draft, today, booked, words }} onChange={change} onOpen={setOpened} />
          <div className="grid content-start gap-9">
            <Buffers draft={draft} onChange={change} />
            <ClockField zone={draft.zone} now={now} onChange={(zone) => setOpened({ about: 'zone', zone })} />
          </div>
        </div>
      </div>
      {editing.changed && <SaveHours editing={editing} words={words} onSave={save} />}
      {opened && OpenedDialog && (
        <OpenedDialog
          {...{ opened, schedule: draft, today, words, booked, now }}
          reader={{ ...reader, zone: draft.zone }}
          onClose={() => setOpened(null)}
          onChange={change}
          onSave={saveNow}
        />
      )}
      <LeaveGuard active={editing.changed} />
    </>
  )
}
