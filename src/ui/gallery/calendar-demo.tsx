'use client'

import { useState } from 'react'
import { Calendar } from '../calendar/calendar.tsx'
import { addDays, weekdayOf } from '../calendar/days.ts'

const today = '2026-11-24'
const free = Array.from({ length: 70 }, (_, i) => addDays(today, i + 1)).filter(
  (day) => weekdayOf(day) % 6 !== 0 && !day.endsWith('16'),
)

export function CalendarDemo() {
  const [from, setFrom] = useState(today)
  const [day, setDay] = useState('2026-11-26')
  return (
    <Calendar
      from={from}
      today={today}
      selected={day}
      available={free}
      onSelect={setDay}
      onMove={setFrom}
      locale="en"
      labels={{
        previous: 'Earlier weeks',
        next: 'Later weeks',
        available: 'times available',
        unavailable: 'no times',
        today: 'today',
      }}
    />
  )
}
