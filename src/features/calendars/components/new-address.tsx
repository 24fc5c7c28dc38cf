'use client'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Banner } from '#ui/banner.tsx'
import { buttonStyle } from '#ui/button-style.ts'
import { CopyButton } from '#ui/copy-button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import type { NewFeed } from '../feed/input.ts'

/** The address, this one time. */
export function NewAddress({ feed }: { feed: NewFeed }) {
  const t = useTranslations('Calendars.out')
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  return (
    <div className="mt-5 flex flex-col gap-4">
      <Banner tone="highlight" title={t('once')} role="status">
        {t('onceText')}
      </Banner>
      <Field label={t('address')}>
        <Input ref={box} readOnly value={feed.address} onFocus={(event) => event.currentTarget.select()} />
      </Field>
      <div className="flex flex-wrap gap-2">
        <CopyButton text={feed.address} label={t('copy')} copiedLabel={t('copied')} />
        <a className={buttonStyle({ variant: 'secondary' })} href={feed.webcal}>
          <span className="inline-flex items-center justify-center gap-1.5">
            <CalendarPlus size={16} />
            {t('open')}
          </span>
        </a>
      </div>
    </div>
  )
}
