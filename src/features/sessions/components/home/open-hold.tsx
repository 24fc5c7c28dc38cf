'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Button } from '#ui/button.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { Row } from '#ui/row.tsx'
import { toast } from '#ui/toast.ts'
import { clockOf } from '../../booking/rules.ts'
import type { Home } from '../../input.ts'
import { sessionQueries } from '../api.ts'
import { useNow } from '../use-now.ts'

type Props = { hold: Home['holds'][number]; serverNow: number; reader: Reader }

/** One slot that is kept: go on with it, or give it free. Gone when its time is over. */
export function OpenHold({ hold, serverNow, reader }: Props) {
  const t = useTranslations('Home')
  const problem = useProblem()
  const queries = useQueryClient()
  const left = hold.holdExpiresAt - useNow(serverNow, 1000)
  const release = useMutation(
    sessionQueries.releaseHold.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: sessionQueries.home.key() }),
      onError: (error) => toast({ tone: 'error', text: problem(error) }),
    }),
  )
  if (left <= 0) return null
  const { id, name, startsAt } = hold
  const other = hold.with
  return (
    <Row
      start={<Avatar id={other?.id ?? id} name={other?.name ?? name} />}
      title={t('holds.when', {
        day: formatShortDay(startsAt, reader, serverNow),
        time: formatTime(startsAt, reader),
        other: other?.name ?? name,
      })}
      detail={
        <>
          {t('holds.left')} <span role="timer">{clockOf(left)}</span>
        </>
      }
      end={
        <>
          <Button
            size="sm"
            variant="ghost"
            loading={release.isPending}
            loadingLabel={t('holds.releasing')}
            onClick={() => release.mutate({ id })}
          >
            {t('holds.release')}
          </Button>
          {other?.handle && (
            <ButtonLink size="sm" variant="soft" href={`/book/${other.handle}?hold=${id}`}>
              {t('holds.goOn')}
            </ButtonLink>
          )}
        </>
      }
      className="max-sm:flex-wrap"
    />
  )
}
