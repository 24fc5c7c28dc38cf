'use client'
import CalendarPlus from 'lucide-react/icons/calendar-plus'
import { useTranslations } from 'next-intl'
import { AddressToCopy } from '#ui/address-to-copy.tsx'
import { Banner } from '#ui/banner.tsx'
import { buttonStyle } from '#ui/button-style.ts'
import type { NewFeed } from '../feed/input.ts'

/** The address, this one time. */
export function NewAddress({ feed: { address, webcal } }: { feed: NewFeed }) {
  const t = useTranslations('Calendars.out')
  return (
    <div className="mt-5">
      <Banner tone="highlight" title={t('once')} role="status">
        {t('onceText')}
      </Banner>
      <AddressToCopy label={t('address')} address={address} fresh copyLabel={t('copy')} copiedLabel={t('copied')}>
        <a className={buttonStyle({ variant: 'secondary' })} href={webcal}>
          <span className="inline-flex items-center justify-center gap-1.5">
            <CalendarPlus size={16} />
            {t('open')}
          </span>
        </a>
      </AddressToCopy>
    </div>
  )
}
