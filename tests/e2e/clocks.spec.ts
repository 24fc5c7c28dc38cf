// Two people, two clocks, and a weekend on which one of the clocks changes.
import ICAL from 'ical.js'
import en from '#messages/en.json' with { type: 'json' }
import { confirm, writeAgenda } from './support/booking.ts'
import { expect, test } from './support/browse.ts'
import { call } from './support/call.ts'
import { becomeCoach } from './support/coach.ts'
import { becomeClient } from './support/door.ts'
import { invitationIn } from './support/invitation.ts'
import { mailTo } from './support/mailbox.ts'

const [THEIRS, OURS] = ['Europe/Berlin', 'America/New_York']

/** The Sunday on which Berlin's clock changes next, a week from now or later. */
function nextChange(): Temporal.PlainDate {
  const soon = Temporal.Now.zonedDateTimeISO(THEIRS).add({ days: 7 })
  const change = soon.getTimeZoneTransition('next')
  if (!change) throw new Error('Berlin changes its clock no more')
  return change.toPlainDate()
}

test('a client in New York books a coach in Berlin on both sides of a change of clocks, and sees the right times on page, mail and feed [2.1.1/5] [2.1.3/2] [2.1.3/6] [3.3.2/4]', async ({
  open,
}) => {
  const [coaches, admins, clients] = await Promise.all([
    open(),
    open('admin'),
    open('visitor', { timezoneId: OURS, locale: 'en-US' }),
  ])
  const { id: coachId } = await becomeCoach(coaches, admins, 'Berta Wolff', THEIRS)
  const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, startMin: 600, lengthMin: 60 }))
  await call(coaches.request, 'availability/save', {
    ...{ zone: THEIRS, rules: week, stepMin: 60, horizonDays: 365, minNoticeMin: 0 },
    ...{ bufferBeforeMin: 0, bufferAfterMin: 0 },
  })
  const offering = { name: 'Across the sea', kind: 'coaching', minutes: 60, priceMinor: 9000 }
  const place = { place: 'video', placeDetail: 'https://meet.example.test/sea' }
  const { id: offeringId } = await call<{ id: string }>(coaches.request, 'offerings/create', { ...offering, ...place })
  const joan = await becomeClient(clients, 'Joan Miller')
  await call(clients.request, 'accounts/updateProfile', { zone: OURS })
  const { items } = await call<{ items: { id: string; handle: string }[] }>(clients.request, 'coaches/directory', {
    search: 'Berta Wolff',
  })
  const handle = items.find(({ id }) => id === coachId)?.handle

  const change = nextChange()
  const page = await clients.newPage()
  const booked: number[] = []
  for (const date of [change.subtract({ days: 2 }), change.add({ days: 1 })]) {
    const there = date.toZonedDateTime({ timeZone: THEIRS, plainTime: '10:00' })
    const here = there.withTimeZone(OURS)
    const time = here.toPlainTime().toString().slice(0, 5)
    await page.goto(`/book/${handle}?offering=${offeringId}&day=${here.toPlainDate()}`)
    await page.getByRole('region', { name: en.Booking.times }).getByRole('button', { name: time }).click()
    await writeAgenda(page, 'Crossing over.')
    await expect(page.getByText('10:00 in Berlin')).toBeVisible()
    const id = await confirm(page)
    await expect(page.getByText(`${time} to`)).toBeVisible()
    const session = await call<{ startsAt: number }>(page.request, 'sessions/get', { id })
    expect(session.startsAt).toBe(there.epochMilliseconds)
    booked.push(there.epochMilliseconds)

    const mail = await mailTo(
      page.request,
      joan.email,
      new RegExp(`^Confirmed: Across the sea.* ${here.day} .*${time}$`),
    )
    expect(invitationIn(mail).startsAt).toBe(there.epochMilliseconds)
    await page.goto(`/sessions/${id}`)
    await expect(page.getByRole('main').getByText(time).first()).toBeVisible()
  }
  // The same hour in Berlin, not the same in New York.
  const [before = 0, after = 0] = booked
  expect((after - before) % 86_400_000).not.toBe(0)

  const { address } = await call<{ address: string }>(clients.request, 'calendars/makeFeed', {})
  const feed = new ICAL.Component(ICAL.parse(await (await clients.request.get(address)).text()))
  const starts = feed.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).startDate.toJSDate().getTime())
  expect(starts.sort()).toEqual(booked)
})
