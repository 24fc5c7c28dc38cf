'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { ApiError } from '#client/api-error.ts'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Textarea } from '#ui/textarea.tsx'
import { engagements } from '../../components/api.ts'
import type { Plan } from '../several/input.ts'
import type { MailWish } from './mail-fields.tsx'
import { MailFields } from './mail-fields.tsx'
import { readList } from './read-list.ts'

type Props = {
  text: string
  onText: (text: string) => void
  mail: MailWish
  onMail: (mail: MailWish) => void
  onPlan: (plan: Plan) => void
}

/** A list, out of a file or pasted, and what goes with the mail. */
export function ListForm({ text, onText, mail, onMail, onPlan }: Props) {
  const t = useTranslations('Invite')
  const [unread, setUnread] = useState<'tooLarge' | 'notRead'>()
  const { pending, error, submit } = useSubmit(engagements.planInvitations, onPlan)
  const wrong = useListProblem(error)
  async function choose(file: File | undefined) {
    const read = file ? await readList(file) : { text: '' }
    setUnread('problem' in read ? read.problem : undefined)
    if ('text' in read) onText(read.text)
  }
  return (
    <form
      className="flex max-w-140 flex-col items-start gap-5 *:w-full"
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ text })
      }}
    >
      <Field label={t('file')} hint={t('fileHint')} error={unread && t(unread)}>
        <Input
          type="file"
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          className="h-auto! py-2 file:mr-3 file:cursor-pointer file:rounded-sm file:border-0 file:bg-sunken file:px-2.5 file:py-1 file:font-medium file:text-sm file:text-text"
          onChange={({ target }) => void choose(target.files?.[0])}
        />
      </Field>
      <Field label={t('text')} error={wrong} required>
        <Textarea
          name="list"
          rows={6}
          required
          spellCheck={false}
          className="font-mono text-sm"
          value={text}
          onChange={({ target }) => onText(target.value)}
        />
      </Field>
      <MailFields wish={mail} onWish={onMail} />
      <Button type="submit" variant="primary" loading={pending} loadingLabel={t('looking')} className="w-auto!">
        {t('look')}
      </Button>
    </form>
  )
}

/** What is wrong with a list, with the row where it is known. */
function useListProblem(error: ApiError | null): string | undefined {
  const t = useTranslations('Invite')
  const problem = useProblem()
  if (!error) return undefined
  const line = (error.data as { line?: unknown } | undefined)?.line
  return error.code === 'list_broken' && typeof line === 'number' ? t('broken', { line }) : problem(error)
}
