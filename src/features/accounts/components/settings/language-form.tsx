'use client'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { localised } from '#client/localised.ts'
import { useSubmit } from '#client/use-submit.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { SelectMenu } from '#ui/select-menu.tsx'
import { accounts } from '../api.ts'
import { useWordsOf } from './use-words-of.ts'
import { ZoneField } from './zone-field.tsx'

type Language = 'en' | 'de' | 'es'
type Clock = 'h12' | 'h23'
type Props = { locale: Language; zone: string; hourCycle: Clock; now: number }

/** Each language in its own words. */
const LANGUAGES = [
  { value: 'en', label: 'English' },
  { value: 'de', label: 'Deutsch' },
  { value: 'es', label: 'Español' },
]

/** Language, zone and clock: pages, mails and times follow them. The page comes back in the language chosen. */
export function LanguageForm(given: Props) {
  const t = useTranslations('Settings')
  const [locale, setLocale] = useState(given.locale)
  const [zone, setZone] = useState(given.zone)
  const [hourCycle, setHourCycle] = useState(given.hourCycle)
  const { pending, error, submit } = useSubmit(accounts.updateProfile, () =>
    window.location.assign(localised('/settings/language', locale)),
  )
  const words = useWordsOf(error)
  const changed = locale !== given.locale || zone !== given.zone || hourCycle !== given.hourCycle
  return (
    <form
      className="flex max-w-100 flex-col items-start gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void submit({ locale, zone, hourCycle })
      }}
    >
      {words.form && (
        <Banner tone="danger" role="alert">
          {words.form}
        </Banner>
      )}
      <Field label={t('language')} hint={t('languageHint')} className="w-full">
        <SelectMenu
          options={LANGUAGES}
          value={locale}
          onValueChange={(value) => setLocale(value as Language)}
          label={t('language')}
        />
      </Field>
      <ZoneField zone={zone} onChange={setZone} now={given.now} error={words.field('zone')} />
      <div className="flex flex-col items-start gap-1.5">
        <span className="type-label" aria-hidden="true">
          {t('clock')}
        </span>
        <Segmented
          label={t('clock')}
          name="clock"
          value={hourCycle}
          onValueChange={(value) => setHourCycle(value as Clock)}
          options={[
            { value: 'h23', label: t('clock24') },
            { value: 'h12', label: t('clock12') },
          ]}
        />
      </div>
      <Button type="submit" variant="primary" disabled={!changed} loading={pending} loadingLabel={t('saving')}>
        {t('save')}
      </Button>
    </form>
  )
}
