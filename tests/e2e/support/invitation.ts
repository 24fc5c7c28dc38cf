import { expect } from '@playwright/test'
import ICAL from 'ical.js'
import type { Received } from './mailbox.ts'

/** The one event in the calendar file of a mail, as ical.js reads it. */
export function invitationIn(mail: Received) {
  const file = mail.attachments.find(({ name }) => name.endsWith('.ics'))
  expect(file, `a calendar file with “${mail.subject}”`).toBeDefined()
  const calendar = new ICAL.Component(ICAL.parse(file?.content ?? ''))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  const event = new ICAL.Event(events[0])
  return {
    method: calendar.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    /** Epoch milliseconds. */
    startsAt: event.startDate.toJSDate().getTime(),
    endsAt: event.endDate.toJSDate().getTime(),
    text: file?.content ?? '',
  }
}
