'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { cityOf, formatDay, formatTime, isoDay } from '#client/format.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { toast } from '#ui/toast.ts'
import { sessionQueries, sessions } from '../api.ts'
import { PrivateTimeForm } from './private-time-form.tsx'

/** The time a coach keeps for themselves: what is kept, and a form for more. */
export function PrivateTime({ reader: own }: { reader: Reader }) {
  const t = useTranslations('PrivateTime')
  const problem = useProblem()
  const queries = useQueryClient()
  const options = sessionQueries.blocks.queryOptions({ input: {} })
  const { data } = useSuspenseQuery(options)
  const reader = { ...own, zone: data.zone }
  const changed = () => queries.invalidateQueries({ queryKey: options.queryKey })
  const remove = useMutation({
    mutationFn: (id: string) => sessions.removeBlock({ id }),
    onSuccess: async () => {
      toast({ tone: 'success', text: t('removed') })
      await changed()
    },
    onError: (error) => toast({ tone: 'error', text: problem(error) }),
  })
  const say = (startsAt: number, endsAt: number) => {
    const isOneDay = isoDay(startsAt, reader.zone) === isoDay(endsAt - 1, reader.zone)
    const from = { day: formatDay(startsAt, reader, data.now), time: formatTime(startsAt, reader) }
    const until = { untilDay: formatDay(endsAt, reader, data.now), untilTime: formatTime(endsAt, reader) }
    return t(isOneDay ? 'oneDay' : 'days', { ...from, ...until })
  }
  return (
    <>
      <PageHeader
        back={{ href: '/home', label: t('back') }}
        title={t('heading', { count: data.items.length })}
        lead={t('lead', { city: cityOf(reader.zone) })}
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_22rem]">
        <PrivateTimeForm reader={reader} now={data.now} onAdded={changed} />
        <section aria-labelledby="kept-heading">
          <SectionHeading id="kept-heading">{t('kept')}</SectionHeading>
          {data.items.length === 0 ? (
            <EmptyState drawing="none" level={3} title={t('none')} framed>
              {t('noneText')}
            </EmptyState>
          ) : (
            <Rows>
              {data.items.map(({ id, startsAt, endsAt, note }) => (
                <Row
                  key={id}
                  title={say(startsAt, endsAt)}
                  detail={note || undefined}
                  end={
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={t('removeIt', { when: say(startsAt, endsAt) })}
                      loading={remove.isPending && remove.variables === id}
                      onClick={() => remove.mutate(id)}
                    >
                      {t('remove')}
                    </Button>
                  }
                />
              ))}
            </Rows>
          )}
        </section>
      </div>
    </>
  )
}
