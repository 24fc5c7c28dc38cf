'use client'
import Search from 'lucide-react/icons/search'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { localised } from '#client/localised.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import type { ClientView } from '../rules.ts'
import { addressOf } from '../rules.ts'

/** Whom the list is searched for; kept in its address. The browser can send the form alone. */
export function ClientSearch({ view: { show, search } }: { view: ClientView }) {
  const t = useTranslations('Clients')
  const locale = useLocale()
  const router = useRouter()
  return (
    <search>
      <form
        // Another list or a cleared search: what the field holds follows the address.
        key={`${show} ${search}`}
        action={localised('/coach/clients', locale)}
        aria-label={t('searchLabel')}
        autoComplete="off"
        className="my-4 flex gap-2.5"
        onSubmit={(event) => {
          event.preventDefault()
          const typed = String(new FormData(event.currentTarget).get('search')).trim()
          router.push(localised(addressOf({ show, search: typed }), locale), { scroll: false })
        }}
      >
        {show !== 'current' && <input type="hidden" name="show" value={show} />}
        <Field label={t('search')} labelHidden className="min-w-0 max-w-100 flex-1">
          <Input
            type="search"
            name="search"
            defaultValue={search}
            maxLength={80}
            placeholder={t('search')}
            start={<Search size={16} />}
          />
        </Field>
        <Button type="submit">{t('show')}</Button>
      </form>
    </search>
  )
}
