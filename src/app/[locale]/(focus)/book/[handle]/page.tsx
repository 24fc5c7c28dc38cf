import { dehydrate, HydrationBoundary } from '@tanstack/react-query'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { codeOf } from '#client/api-error.ts'
import { makeQueryClient } from '#client/query-client.ts'
import { isSignedIn } from '#client/viewer.ts'
import { Words } from '#client/words.tsx'
import { accounts } from '#features/accounts/components/api.ts'
import { emailCodeWords } from '#features/accounts/components/email-code/words.ts'
import { practice } from '#features/practice/components/api.ts'
import { readCoach } from '#features/search/directory/components/api.ts'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { addressFrom } from '#features/sessions/booking/rules.ts'
import { sessionQueries } from '#features/sessions/components/api.ts'
import { BookingFlow } from '#features/sessions/components/booking/booking-flow.tsx'
import { CannotBook } from '#features/sessions/components/booking/cannot-book.tsx'
import { firstWeek } from '#features/sessions/components/booking/first-week.ts'
import { slotsFrom } from '#features/sessions/components/booking/slots-from.ts'

type Props = {
  params: Promise<{ locale: string; handle: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ handle }, t] = await Promise.all([params, getTranslations('Booking')])
  return { title: t('pageTitle', { coach: (await load(handle)).coach.name }) }
}

export default async function BookPage({ params, searchParams }: Props) {
  const [{ locale, handle }, asked] = await Promise.all([params, searchParams])
  const isVisitor = !(await isSignedIn())
  const [{ coach, offerings }, me, reader, { name }] = await Promise.all([
    load(handle),
    isVisitor ? null : accounts.me({}),
    readerOf(locale),
    practice.get({}),
  ])
  const own = coach.id === me?.id
  const emailCode = isVisitor ? await emailCodeWords() : null
  const address = addressFrom(new URLSearchParams(flat(asked)))
  const client = makeQueryClient()
  const now = Date.now()
  const { hold } = address
  const session = hold
    ? await client.fetchQuery(sessionQueries.get.queryOptions({ input: { id: hold } })).catch(() => undefined)
    : undefined
  const offering =
    offerings.find(({ id }) => id === address.offering) ?? (offerings.length === 1 ? offerings[0] : undefined)
  if (offering) {
    await client.prefetchQuery(slotsFrom(coach.id, offering.id, firstWeek(address, session?.startsAt, reader, now)))
  }
  return (
    <Words of={['Booking', 'AddToCalendar', 'Answers', 'Series']}>
      {own || offerings.length === 0 ? (
        <CannotBook {...{ coach, own, isVisitor }} practice={name} />
      ) : (
        <HydrationBoundary state={dehydrate(client)}>
          <BookingFlow {...{ coach, offerings, reader, now, emailCode }} practice={name} />
        </HydrationBoundary>
      )}
    </Words>
  )
}

/** What was said once; a repeated parameter says nothing. */
const flat = (asked: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter((pair): pair is [string, string] => typeof pair[1] === 'string'))

/** The coach and what can be booked with them. */
async function load(handle: string) {
  try {
    return await readCoach(handle)
  } catch (error) {
    if (['not_found', 'invalid_input'].includes(codeOf(error))) notFound()
    throw error
  }
}
