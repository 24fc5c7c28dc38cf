'use client'
import ListFilter from 'lucide-react/icons/list-filter'
import Search from 'lucide-react/icons/search'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { useRef } from 'react'
import { localised } from '#client/localised.ts'
import { Button } from '#ui/button.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { Link } from '#ui/link.tsx'
import { Select } from '#ui/select.tsx'
import type { Asked } from '../rules.ts'
import { addressOf, askedOf, isFiltered, OUTCOMES_OF, unfiltered } from '../rules.ts'

type Props = {
  asked: Asked
  kind: 'client' | 'coach'
  people: { id: string; name: string }[]
  /** A way to keep these filters. */
  keep: ReactNode
}

const KINDS = ['discovery', 'coaching', 'mentor_coaching', 'supervision'] as const

/**
 * What a list is narrowed to, kept in its address. The browser can send the form alone; with the script every choice
 * changes the list at once.
 */
export function ListFilters({ asked, kind, people, keep }: Props) {
  const t = useTranslations('Sessions')
  const locale = useLocale()
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const { list, view } = asked
  const outcomes = view === 'list' ? OUTCOMES_OF[list] : []
  const set = [asked.with, asked.kind, asked.outcome, asked.from, asked.to].filter(Boolean).length
  function show(event?: FormEvent) {
    event?.preventDefault()
    if (!form.current) return
    const given = [...new FormData(form.current)].filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    )
    router.push(localised(addressOf(askedOf(Object.fromEntries(given))), locale), { scroll: false })
  }
  const choose = () => show()
  return (
    <search>
      <form
        ref={form}
        // Another list or cleared filters: what the fields hold follows the address.
        key={addressOf(asked)}
        action={localised('/sessions', locale)}
        aria-label={t('filter.label')}
        autoComplete="off"
        className="mb-5"
        onSubmit={show}
      >
        {list !== 'upcoming' && <input type="hidden" name="list" value={list} />}
        {view === 'calendar' && <input type="hidden" name="view" value="calendar" />}
        {asked.month && <input type="hidden" name="month" value={asked.month} />}
        <div className="flex flex-wrap gap-2.5">
          <Field label={t('filter.search')} labelHidden className="min-w-48 max-w-100 flex-1">
            <Input
              type="search"
              name="search"
              defaultValue={asked.search}
              maxLength={80}
              placeholder={t(`filter.searchBy.${kind}`)}
              start={<Search size={16} />}
            />
          </Field>
          <Button type="submit">{t('filter.show')}</Button>
        </div>
        <details open={set > 0} className="group mt-3">
          <summary className="hit-area inline-flex cursor-pointer list-none items-center gap-1.5 font-medium text-sm text-text-muted hover:text-text">
            <ListFilter size={16} />
            {t('filter.open', { count: set })}
          </summary>
          <div className="mt-3 grid grid-cols-2 gap-3 rail:grid-cols-5">
            <Field label={t(`filter.with.${kind}`)} className="max-sm:col-span-2">
              <Select name="with" defaultValue={asked.with ?? ''} onChange={choose}>
                <option value="">{t('filter.everybody')}</option>
                {people.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t('fact.kind')}>
              <Select name="kind" defaultValue={asked.kind ?? ''} onChange={choose}>
                <option value="">{t('filter.anyKind')}</option>
                {KINDS.map((one) => (
                  <option key={one} value={one}>
                    {t(`kind.${one}`)}
                  </option>
                ))}
              </Select>
            </Field>
            {outcomes.length > 0 && (
              <Field label={t('filter.outcome')}>
                <Select name="outcome" defaultValue={asked.outcome ?? ''} onChange={choose}>
                  <option value="">{t('filter.anyOutcome')}</option>
                  {outcomes.map((one) => (
                    <option key={one} value={one}>
                      {t(`state.${one}`)}
                    </option>
                  ))}
                </Select>
              </Field>
            )}
            {view === 'list' &&
              (['from', 'to'] as const).map((name) => (
                <Field key={name} label={t(`filter.${name}`)}>
                  <Input
                    type="date"
                    name={name}
                    defaultValue={asked[name]}
                    onBlur={({ target }) => target.value !== (asked[name] ?? '') && show()}
                  />
                </Field>
              ))}
          </div>
        </details>
      </form>
      {isFiltered(asked) && (
        <p className="-mt-1 mb-5 flex flex-wrap items-center gap-x-5 gap-y-2">
          <Link href={addressOf(unfiltered(asked))} className="link hit-area text-sm">
            {t('filter.clear')}
          </Link>
          {keep}
        </p>
      )}
    </search>
  )
}
