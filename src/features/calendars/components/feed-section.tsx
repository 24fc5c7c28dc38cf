'use client'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Reader } from '#client/format.ts'
import { formatDay, formatRelative } from '#client/format.ts'
import { Refusal } from '#client/refusal.tsx'
import { useSubmit } from '#client/use-submit.ts'
import { SettingsSection } from '#features/accounts/components/settings/settings-section.tsx'
import { Button } from '#ui/button.tsx'
import { EndAddress } from '#ui/end-address.tsx'
import { StatusTag } from '#ui/status-tag.tsx'
import { toast } from '#ui/toast.ts'
import type { Feed, NewFeed } from '../feed/input.ts'
import { AgendaSwitch } from './agenda-switch.tsx'
import { calendars } from './api.ts'
import { NewAddress } from './new-address.tsx'

type Props = { feed: Feed; reader: Reader; now: number }

/** One's sessions in one's own calendar app: the address, what it holds, and how to end it. */
export function FeedSection({ feed, reader, now }: Props) {
  const t = useTranslations('Calendars.out')
  const router = useRouter()
  const [made, setMade] = useState<NewFeed>()
  const make = useSubmit(calendars.makeFeed, (fresh) => {
    setMade(fresh)
    router.refresh()
  })
  const stop = useSubmit(calendars.stopFeed, () => {
    setMade(undefined)
    toast({ tone: 'success', text: t('stopped') })
    router.refresh()
  })
  const read = feed.lastReadAt ? t('read', { when: formatRelative(feed.lastReadAt, reader, now) }) : t('readNever')
  return (
    <SettingsSection
      id="out"
      title={t('title')}
      text={t('text')}
      aside={feed.on && <StatusTag tone="success">{t('on')}</StatusTag>}
    >
      <Refusal error={make.error ?? stop.error} className="mt-4" />
      {made && <NewAddress feed={made} />}
      {feed.on ? (
        <>
          <p className="mt-4 text-sm text-text-muted">
            {t('state', { day: formatDay(feed.createdAt ?? now, reader, now), read })}
          </p>
          <AgendaSwitch on={feed.withAgenda} />
          <div className="mt-5 flex flex-wrap gap-2">
            <EndAddress say={t} renew={make} stop={stop} />
          </div>
        </>
      ) : (
        <Button
          variant="primary"
          className="mt-5"
          loading={make.pending}
          loadingLabel={t('making')}
          onClick={() => void make.submit({})}
        >
          {t('make')}
        </Button>
      )}
    </SettingsSection>
  )
}
