'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { codeOf } from '#client/api-error.ts'
import type { Reader } from '#client/format.ts'
import { dayParts } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { toast } from '#ui/toast.ts'
import { sessionQueries, sessions } from '../api.ts'
import { TimesPicker } from '../times/times-picker.tsx'
import { OldAndNew } from './old-and-new.tsx'

/** Another time for a confirmed session: the same picker as in booking, with what it was beside what it would be. */
export function MoveSession({ id, reader: usual, now }: { id: string; reader: Reader; now: number }) {
  const t = useTranslations('Changes')
  const problem = useProblem()
  const router = useRouter()
  const locale = useLocale()
  const queries = useQueryClient()
  const { data: session } = useSuspenseQuery(sessionQueries.get.queryOptions({ input: { id } }))
  const [reader, setReader] = useState(usual)
  const [chosen, choose] = useState<number | undefined>(undefined)
  const [struck, setStruck] = useState<number[]>([])
  const other = session.with ?? { name: t('somebody'), zone: reader.zone }
  const move = useMutation({
    mutationFn: (startsAt: number) => sessions.move({ id, startsAt }),
    onSuccess: (moved) => {
      queries.setQueryData(sessionQueries.get.queryKey({ input: { id } }), moved)
      void queries.invalidateQueries({ queryKey: sessionQueries.list.key() })
      toast({ tone: 'success', text: t('move.done', { other: other.name }) })
      router.push(localised(`/sessions/${id}`, locale))
    },
    onError: async (error, startsAt) => {
      if (codeOf(error) !== 'slot_taken') return
      setStruck((before) => [...before, startsAt])
      choose(undefined)
      await queries.invalidateQueries({ queryKey: ['sessions', 'times'] })
    },
  })
  return (
    <>
      <PageHeader
        back={{ href: `/sessions/${id}`, label: t('backToSession') }}
        title={t('move.title', { weekday: dayParts(session.startsAt, reader).weekday })}
        lead={t(`move.lead.${session.side}`, { other: other.name })}
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_18rem]">
        <TimesPicker
          source={{ of: 'session', id }}
          {...{ other, reader, now, chosen, struck }}
          first={session.startsAt}
          busy={move.isPending}
          onReader={(change) => setReader((before) => ({ ...before, ...change }))}
          onPick={choose}
        />
        <OldAndNew
          {...{ reader, now, chosen }}
          startsAt={session.startsAt}
          minutes={session.minutes}
          action={
            <Button
              variant="primary"
              full
              disabled={chosen === undefined || chosen === session.startsAt}
              loading={move.isPending}
              loadingLabel={t('move.busy')}
              onClick={() => chosen !== undefined && move.mutate(chosen)}
            >
              {t('move.confirm')}
            </Button>
          }
          trouble={move.error && <FieldError>{problem(move.error)}</FieldError>}
        />
      </div>
    </>
  )
}
