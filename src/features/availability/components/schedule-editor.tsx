'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { Reader } from '#client/format.ts'
import { zoneLabel } from '#client/format.ts'
import { LeaveGuard } from '#client/leave-guard.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { toast } from '#ui/toast.ts'
import { withLine, without } from '../editing/rules.ts'
import type { Rule } from '../hours/rules.ts'
import type { OwnSchedule, Preview as Slots } from '../schedule/input.ts'
import { openMinutes, tidyWeek } from '../week/rules.ts'
import { Buffers } from './buffers.tsx'
import { ClockField } from './clock-field.tsx'
import { useClockWords } from './clock-words.ts'
import { DayList } from './day-list.tsx'
import type { Bookable } from './preview.tsx'
import { Preview } from './preview.tsx'
import { RangeDialog } from './range-dialog.tsx'
import { SaveHours } from './save-hours.tsx'
import { hoursText } from './span.ts'
import { useSchedule } from './use-schedule.ts'
import { WeekGrid } from './week-grid.tsx'

type Props = {
  initial: OwnSchedule
  preview: Slots
  bookable: Bookable[]
  reader: Reader
  now: number
  publicPage: string | null
}

const USUAL = { startMin: 540, lengthMin: 480 }

/** A coach's hours: the week to draw on, what surrounds a session, and what clients see of it before it is saved. */
export function ScheduleEditor({ initial, preview, bookable, reader, now, publicPage }: Props) {
  const t = useTranslations('Availability')
  const locale = useLocale()
  const words = useClockWords(reader)
  const editing = useSchedule(initial)
  const [opened, setOpened] = useState<{ line: Rule; isNew: boolean } | null>(null)
  const closedDays = useRef(new Map<number, Rule[]>())
  const { draft, change } = editing
  const setRules = (rules: Rule[]) => change({ rules })

  function toggle(weekday: number, on: boolean) {
    const [mine, others] = [
      draft.rules.filter((rule) => rule.weekday === weekday),
      draft.rules.filter((rule) => rule.weekday !== weekday),
    ]
    if (!on) closedDays.current.set(weekday, mine)
    const week = tidyWeek([...others, ...(on ? (closedDays.current.get(weekday) ?? [{ weekday, ...USUAL }]) : [])])
    if (week.ok) setRules(week.rules)
  }
  async function save() {
    if (await editing.save()) toast({ tone: 'success', text: t('saved') })
  }
  const open = openMinutes(draft.rules)
  const show = (line: Rule, isNew: boolean) => setOpened({ line, isNew })
  return (
    <>
      <PageHeader
        title={t('heading', { count: open / 60, hours: hoursText(open, locale) })}
        lead={t('lead', { zone: zoneLabel(draft.zone, now, locale) })}
      />
      <div className="grid grid-cols-1 items-start gap-9 rail:grid-cols-[minmax(0,1fr)_18.5rem] rail:grid-rows-[auto_1fr] rail:gap-12">
        <div className="min-w-0">
          <WeekGrid
            rules={draft.rules}
            words={words}
            onChange={setRules}
            onOpen={show}
            onToggle={toggle}
            onUndo={editing.undo}
          />
          <DayList rules={draft.rules} words={words} onOpen={show} onToggle={toggle} />
        </div>
        <Preview {...{ draft, bookable, reader, now, publicPage }} initial={preview} />
        <div className="grid grid-cols-1 gap-9 desk:grid-cols-2 desk:gap-12">
          <Buffers draft={draft} onChange={change} />
          <ClockField zone={draft.zone} now={now} onChange={(zone) => change({ zone })} />
        </div>
      </div>
      {editing.changed && <SaveHours editing={editing} words={words} onSave={save} />}
      {opened && (
        <RangeDialog
          {...opened}
          words={words}
          onClose={() => setOpened(null)}
          onRemove={() => {
            setRules(without(draft.rules, opened.line))
            setOpened(null)
          }}
          onDone={(line) => {
            const next = withLine(draft.rules, line, opened.isNew ? undefined : opened.line)
            if (!next) return false
            setRules(next)
            setOpened(null)
            return true
          }}
        />
      )}
      <LeaveGuard
        active={editing.changed}
        words={{
          title: t('leave.title'),
          text: t('leave.text'),
          keep: t('leave.keep'),
          confirm: t('leave.confirm'),
        }}
      />
    </>
  )
}
