'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useProblem } from '#client/problem.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Switch } from '#ui/switch.tsx'
import { toast } from '#ui/toast.ts'
import { calendars } from './api.ts'

/** Whether agendas are written into the feed; kept at once. */
export function AgendaSwitch({ on }: { on: boolean }) {
  const t = useTranslations('Calendars.out')
  const problem = useProblem()
  const [withAgenda, setWithAgenda] = useState(on)
  const { pending, error, submit } = useSubmit(calendars.changeFeed, (feed) => {
    setWithAgenda(feed.withAgenda)
    toast({ tone: 'success', text: t(feed.withAgenda ? 'agendaOn' : 'agendaOff') })
  })
  return (
    <div className="mt-5">
      <Switch
        checked={withAgenda}
        disabled={pending}
        aria-describedby="agenda-text"
        onChange={(event) => void submit({ withAgenda: event.currentTarget.checked })}
      >
        <span className="font-medium">{t('agenda')}</span>
      </Switch>
      <p id="agenda-text" className="mt-1 max-w-136 text-sm text-text-muted">
        {t('agendaText')}
      </p>
      {error && (
        <p role="alert" className="mt-1 text-danger text-sm">
          {problem(error)}
        </p>
      )}
    </div>
  )
}
