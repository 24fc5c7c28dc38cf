'use client'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { Button } from '#ui/button.tsx'
import { Rows } from '#ui/rows.tsx'
import type { Asked } from '../rules.ts'
import { NoSessions } from './no-sessions.tsx'
import { sessionPages } from './session-pages.ts'
import { SessionRow } from './session-row.tsx'

type Props = { asked: Asked; kind: 'client' | 'coach'; reader: Reader; now: number }

/** One of the lists, as far as the filters let through, twenty at a time. */
export function SessionList({ asked, kind, reader, now }: Props) {
  const t = useTranslations('Sessions')
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(sessionPages(asked))
  const sessions = data.pages.flatMap((page) => page.items)
  if (sessions.length === 0) return <NoSessions asked={asked} kind={kind} />
  return (
    <>
      <Rows aria-label={t(`lists.${asked.list}`)}>
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} reader={reader} now={now} />
        ))}
      </Rows>
      {hasNextPage && (
        <Button
          className="mt-4"
          loading={isFetchingNextPage}
          loadingLabel={t('loadingMore')}
          onClick={() => void fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
    </>
  )
}
