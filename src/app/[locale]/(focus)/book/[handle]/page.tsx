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
import { readPractice } from '#features/practice/components/read-practice.ts'
import { readCoach } from '#features/search/directory/components/api.ts'
import { readerOf } from '#features/search/directory/components/reader.ts'
import { addressFrom } from '#features/sessions/booking/rules.ts'
import { sessionQueries } from '#features/sessions/components/api.ts'
import { BookingFlow } from '#features/sessions/components/booking/booking-flow.tsx'
import { CannotBook } from '#features/sessions/components/booking/cannot-book.tsx'
import { firstWeek } from '#features/sessions/components/booking/first-week.ts'
import { slotsFrom } from '#features/sessions/components/booking/slots-from.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Brand } from '#ui/shell/brand.tsx'

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
  const [t, { coach, offerings }, me, reader, { name, directory }] = await Promise.all([
    getTranslations('Booking'),
    load(handle),
    isVisitor ? null : accounts.me({}),
    readerOf(locale),
    readPractice(),
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
  const brand = (
    <Brand href={isVisitor ? '/' : '/home'} label={t('brand', { practice: name ?? 'Loom' })} name={name ?? undefined} />
  )
  return (
    <Words of={['Booking', 'AddToCalendar', 'Answers', 'Series']}>
      {own || offerings.length === 0 ? (
        <CannotBook {...{ coach, brand, own, directory, isVisitor }} />
      ) : (
        <HydrationBoundary state={dehydrate(client)}>
          <BookingFlow
            {...{ coach, brand, offerings, reader, now, emailCode }}
            portrait={<Avatar id={coach.id} name={coach.name} size={48} />}
          />
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
