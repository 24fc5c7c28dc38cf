'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { toast } from '#ui/toast.ts'
import { sessionQueries, sessions } from '../api.ts'
import { TimesPicker } from '../times/times-picker.tsx'

const MOST = 3

/** A coach answers a request with one to three other free times, and words if they like. */
export function ProposeTimes({ id, reader: usual, now }: { id: string; reader: Reader; now: number }) {
  const t = useTranslations('Changes')
  const problem = useProblem()
  const router = useRouter()
  const locale = useLocale()
  const queries = useQueryClient()
  const { data: session } = useSuspenseQuery(sessionQueries.get.queryOptions({ input: { id } }))
  const [reader, setReader] = useState(usual)
  const [starts, setStarts] = useState<number[]>(session.proposedStarts)
  const [reply, setReply] = useState(session.reply)
  const other = session.with ?? { name: t('somebody'), zone: reader.zone }
  const propose = useMutation({
    mutationFn: () => sessions.proposeTimes({ id, starts, reply }),
    onSuccess: (proposed) => {
      queries.setQueryData(sessionQueries.get.queryKey({ input: { id } }), proposed)
      toast({ tone: 'success', text: t('propose.done', { other: other.name }) })
      router.push(localised(`/sessions/${id}`, locale))
    },
    onError: () => queries.invalidateQueries({ queryKey: ['sessions', 'times'] }),
  })
  const toggle = (start: number) =>
    setStarts((before) =>
      before.includes(start)
        ? before.filter((one) => one !== start)
        : [...before, start].sort((a, b) => a - b).slice(0, MOST),
    )
  const say = (start: number) =>
    t('dayTime', { day: formatShortDay(start, reader, now), time: formatTime(start, reader) })
  return (
    <>
      <PageHeader
        back={{ href: `/sessions/${id}`, label: t('backToSession') }}
        title={t('propose.title')}
        lead={t('propose.lead', { other: other.name, when: say(session.startsAt) })}
      />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_18rem]">
        <TimesPicker
          source={{ of: 'session', id }}
          {...{ other, reader, now }}
          first={session.startsAt}
          chosen={starts.at(-1)}
          struck={[]}
          busy={propose.isPending}
          onReader={(change) => setReader((before) => ({ ...before, ...change }))}
          onPick={toggle}
        />
        <aside aria-label={t('propose.chosen')} className="grid gap-4 rounded-lg border border-border bg-surface p-5">
          <div aria-live="polite">
            <p className="mb-2 text-sm text-text-muted">{t('propose.count', { count: starts.length })}</p>
            <ul className="grid gap-2">
              {starts.map((start) => (
                <li key={start} className="flex items-center justify-between gap-3">
                  <span>{say(start)}</span>
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={t('propose.removeIt', { when: say(start) })}
                    onClick={() => toggle(start)}
                  >
                    {t('propose.remove')}
                  </Button>
                </li>
              ))}
            </ul>
          </div>
          <Field label={t('propose.reply')} hint={t('propose.replyHint', { other: other.name })}>
            <Textarea rows={3} maxLength={500} value={reply} onChange={(event) => setReply(event.target.value)} />
          </Field>
          {propose.error && <FieldError>{problem(propose.error)}</FieldError>}
          <Button
            variant="primary"
            full
            disabled={starts.length === 0}
            loading={propose.isPending}
            loadingLabel={t('sending')}
            onClick={() => propose.mutate()}
          >
            {t('propose.send', { count: starts.length })}
          </Button>
        </aside>
      </div>
    </>
  )
}
