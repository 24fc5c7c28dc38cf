'use client'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { FieldError } from '#ui/field-error.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import { Switch } from '#ui/switch.tsx'
import { toast } from '#ui/toast.ts'
import { practice } from './api.ts'
import { MinutesSelect } from './minutes-select.tsx'
import { practiceSettings } from './settings.ts'

const TERMS = [0, 60, 120, 240, 480, 720, 1440, 2880, 4320, 10_080]
const REMINDERS = [0, 10, 30, 60, 120, 240, 720, 1440, 2880, 10_080]
const PLACES = [0, 1, 2] as const

/** When sessions are reminded of, until when they are changed where a coach has no terms of their own, and whether there is a directory. */
export function SettingsForm() {
  const t = useTranslations('PracticeSettings')
  const problem = useProblem()
  const queries = useQueryClient()
  const { data: kept } = useSuspenseQuery(practiceSettings())
  const [draft, setDraft] = useState(kept)
  const save = useMutation({
    mutationFn: () =>
      practice.saveSettings({ ...draft, reminderOffsets: [...new Set(draft.reminderOffsets.filter(Boolean))] }),
    onSuccess: (saved) => {
      queries.setQueryData(practiceSettings().queryKey, saved)
      setDraft(saved)
      toast({ tone: 'success', text: t('saved') })
    },
  })
  const remind = (place: number, minutes: number) =>
    setDraft({
      ...draft,
      reminderOffsets: PLACES.map((at) => (at === place ? minutes : (draft.reminderOffsets[at] ?? 0))),
    })
  const before = (text: string) => t('before', { span: text })
  return (
    <form
      className="mt-10 grid max-w-170 gap-9"
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate()
      }}
    >
      <section aria-labelledby="reminders-heading">
        <SectionHeading id="reminders-heading">{t('reminders.heading')}</SectionHeading>
        <p className="mb-4 max-w-[60ch] text-text-muted">{t('reminders.text')}</p>
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          {PLACES.map((place) => (
            <Field key={place} label={t('reminders.nth', { nth: place + 1 })} className="min-w-0 flex-1 basis-44">
              <MinutesSelect
                value={draft.reminderOffsets[place] ?? 0}
                choices={REMINDERS}
                none={t('reminders.none')}
                say={before}
                onChange={(minutes) => remind(place, minutes)}
              />
            </Field>
          ))}
        </div>
      </section>
      <section aria-labelledby="terms-heading">
        <SectionHeading id="terms-heading">{t('terms.heading')}</SectionHeading>
        <p className="mb-4 max-w-[60ch] text-text-muted">{t('terms.text')}</p>
        <div className="flex flex-wrap gap-x-6 gap-y-4">
          {(['freeUntilMin', 'moveUntilMin'] as const).map((name) => (
            <Field key={name} label={t(`terms.${name}`)} className="min-w-0 flex-1 basis-60">
              <MinutesSelect
                value={draft[name]}
                choices={TERMS}
                none={t('terms.atStart')}
                say={(text) => t('terms.until', { span: text })}
                onChange={(minutes) => setDraft({ ...draft, [name]: minutes })}
              />
            </Field>
          ))}
        </div>
      </section>
      <section aria-labelledby="directory-heading">
        <SectionHeading id="directory-heading">{t('directory.heading')}</SectionHeading>
        <p id="directory-text" className="mb-4 max-w-[60ch] text-text-muted">
          {t('directory.text')}
        </p>
        <Switch
          checked={draft.directory}
          aria-describedby="directory-text"
          onChange={(event) => setDraft({ ...draft, directory: event.currentTarget.checked })}
        >
          <span className="font-medium">{t('directory.label')}</span>
        </Switch>
      </section>
      {save.error && <FieldError>{problem(save.error)}</FieldError>}
      <Button
        type="submit"
        variant="primary"
        className="justify-self-start"
        loading={save.isPending}
        loadingLabel={t('saving')}
      >
        {t('save')}
      </Button>
    </form>
  )
}
