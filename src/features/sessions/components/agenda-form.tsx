'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { toast } from '#ui/toast.ts'
import type { Session } from '../input.ts'
import { sessionQueries } from './api.ts'

const MAX = 2000

/** Writes the agenda; what was typed stays when saving fails. */
export function AgendaForm({ id, agenda }: { id: string; agenda: string }) {
  const t = useTranslations('Sessions')
  const problem = useProblem()
  const queries = useQueryClient()
  const [text, setText] = useState(agenda)
  const save = useMutation(
    sessionQueries.setAgenda.mutationOptions({
      onSuccess: (saved) => {
        const key = sessionQueries.get.queryKey({ input: { id } })
        queries.setQueryData(key, (before: Session | undefined) => before && { ...before, agenda: saved.agenda })
        setText(saved.agenda)
        toast({ tone: 'success', text: t('agenda.saved') })
      },
    }),
  )
  return (
    <form
      className="max-w-(--reading-max)"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate({ id, agenda: text })
      }}
    >
      <Field
        label={t('agenda.label')}
        labelHidden
        hint={t('agenda.hint')}
        error={save.error ? problem(save.error) : undefined}
      >
        <Textarea
          rows={5}
          maxLength={MAX}
          value={text}
          countLabel={(used, max) => t('agenda.count', { used, max })}
          onChange={(event) => setText(event.target.value)}
        />
      </Field>
      <Button
        type="submit"
        variant="soft"
        className="mt-3"
        disabled={text === agenda}
        loading={save.isPending}
        loadingLabel={t('agenda.saving')}
      >
        {t('agenda.save')}
      </Button>
    </form>
  )
}
