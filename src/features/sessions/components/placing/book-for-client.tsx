'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatDay, formatTime } from '#client/format.ts'
import { localised } from '#client/localised.ts'
import { useProblem } from '#client/problem.ts'
import type { OwnOffering } from '#features/offerings/input.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { PageHeader } from '#ui/page-header.tsx'
import { Select } from '#ui/select.tsx'
import { toast } from '#ui/toast.ts'
import type { Clients } from '../../placing/input.ts'
import { sessionQueries, sessions } from '../api.ts'
import { TimesPicker } from '../times/times-picker.tsx'
import { usePicked } from '../times/use-picked.ts'

type Props = {
  clients: Clients
  offerings: Pick<OwnOffering, 'id' | 'name' | 'minutes'>[]
  reader: Reader
  now: number
  /** Whom to book for at first. */
  wanted?: string | undefined
}

/** A coach picks a client, an offering and a time; it is confirmed at once. */
export function BookForClient({ clients, offerings, reader: usual, now, wanted }: Props) {
  const t = useTranslations('PlaceSession')
  const problem = useProblem()
  const router = useRouter()
  const locale = useLocale()
  const queries = useQueryClient()
  const [reader, setReader] = useState(usual)
  const [clientId, setClient] = useState((clients.find(({ id }) => id === wanted) ?? clients[0])?.id ?? '')
  const [offeringId, setOffering] = useState(offerings[0]?.id ?? '')
  const { chosen, choose, struck, round, hear } = usePicked()
  const client = clients.find(({ id }) => id === clientId)
  const book = useMutation({
    mutationFn: (startsAt: number) => sessions.bookForClient({ clientId, offeringId, startsAt }),
    onSuccess: ({ id }) => {
      void queries.invalidateQueries({ queryKey: sessionQueries.key() })
      toast({ tone: 'success', text: t('done', { client: client?.name ?? '' }) })
      router.push(localised(`/sessions/${id}`, locale))
    },
    onError: (error, startsAt) => hear(error, startsAt),
  })
  return (
    <>
      <PageHeader back={{ href: '/home', label: t('back') }} title={t('title')} lead={t('lead')} />
      <div className="grid items-start gap-10 rail:grid-cols-[minmax(0,1fr)_18rem]">
        <TimesPicker
          key={offeringId}
          source={{ of: 'offering', id: offeringId }}
          other={client ?? { name: '', zone: reader.zone }}
          {...{ reader, now, chosen, struck, round }}
          first={now}
          busy={book.isPending}
          onReader={(change) => setReader((before) => ({ ...before, ...change }))}
          onPick={choose}
        />
        <aside
          aria-label={t('what')}
          className="grid gap-4 rounded-lg border border-border bg-surface p-5 max-rail:order-first"
        >
          <Field label={t('client')}>
            <Select value={clientId} onChange={({ target }) => setClient(target.value)}>
              {clients.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t('offering')}>
            <Select
              value={offeringId}
              onChange={({ target }) => {
                choose(undefined)
                setOffering(target.value)
              }}
            >
              {offerings.map(({ id, name, minutes }) => (
                <option key={id} value={id}>
                  {t('offeringIs', { name, minutes })}
                </option>
              ))}
            </Select>
          </Field>
          <p aria-live="polite" className="min-h-12">
            {chosen === undefined
              ? t('pickOne')
              : t('when', { day: formatDay(chosen, reader, now), time: formatTime(chosen, reader) })}
          </p>
          {book.error && <FieldError>{problem(book.error)}</FieldError>}
          <Button
            variant="primary"
            full
            disabled={chosen === undefined}
            loading={book.isPending}
            loadingLabel={t('busy')}
            onClick={() => chosen !== undefined && book.mutate(chosen)}
          >
            {t('book')}
          </Button>
        </aside>
      </div>
    </>
  )
}
