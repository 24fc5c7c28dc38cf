'use client'
import ChevronDown from 'lucide-react/icons/chevron-down'
import Search from 'lucide-react/icons/search'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState, useTransition } from 'react'
import { localised } from '#client/localised.ts'
import { Chip } from '#ui/chip.tsx'
import { Count } from '#ui/count.tsx'
import { Field } from '#ui/field.tsx'
import { Input } from '#ui/input.tsx'
import { MenuLater } from '#ui/menu-later.tsx'
import type { PeopleView } from '../rules.ts'
import { addressOf, asking, ROLES, STANDINGS } from '../rules.ts'

const loadMenu = () => import('#ui/choice-menu.tsx').then(({ ChoiceMenu }) => ChoiceMenu)

/** After the last letter, in milliseconds. */
const PAUSE = 250

type Props = {
  view: PeopleView
  /** Applications that wait for a decision. */
  applications: number
}

/** Search, role and standing; each change is an address, so that it can be gone back to and shared. */
export function PeopleFilters({ view, applications }: Props) {
  const t = useTranslations('AdminPeople')
  const locale = useLocale()
  const router = useRouter()
  const [waiting, begin] = useTransition()
  const [typed, setTyped] = useState(view.search)
  const timer = useRef(0)
  useEffect(() => () => clearTimeout(timer.current), [])

  const go = (change: Partial<PeopleView>) =>
    begin(() => router.replace(localised(addressOf(asking(view, change)), locale), { scroll: false }))
  function search(text: string, pause: number) {
    setTyped(text)
    clearTimeout(timer.current)
    timer.current = window.setTimeout(() => go({ search: text.trim() }), pause)
  }
  const choices = (known: readonly string[], group: 'role' | 'standing') => [
    { value: '', label: t(`any.${group}`) },
    ...known.map((value) => ({ value, label: t(`${group}.${value}`) })),
  ]
  const waitingOnly = view.standing === 'applied'
  return (
    <search aria-busy={waiting} className="mb-4 flex flex-wrap items-center gap-2 max-sm:mb-2 max-sm:gap-3">
      <form
        className="w-75 max-sm:w-full"
        onSubmit={(event) => {
          event.preventDefault()
          search(typed, 0)
        }}
      >
        <Field label={t('search')} labelHidden>
          <Input
            type="search"
            start={<Search size={16} />}
            placeholder={t('search')}
            value={typed}
            maxLength={100}
            autoComplete="off"
            onChange={(event) => search(event.target.value, PAUSE)}
          />
        </Field>
      </form>
      <div className="flex items-center gap-2 max-sm:-mx-4 max-sm:overflow-x-auto max-sm:px-4 max-sm:py-1 max-sm:[scrollbar-width:none]">
        {(applications > 0 || waitingOnly) && (
          <Chip on={waitingOnly} onClick={() => go({ standing: waitingOnly ? undefined : 'applied' })}>
            {t('applications')}
            <Count value={applications} label={t('applicationsWaiting', { count: applications })} />
          </Chip>
        )}
        <MenuLater
          trigger={
            <Chip on={Boolean(view.role)}>
              {view.role ? t(`role.${view.role}`) : t('column.role')}
              <ChevronDown size={14} />
            </Chip>
          }
          load={loadMenu}
          given={{
            label: t('column.role'),
            value: view.role ?? '',
            onValueChange: (value) => go({ role: ROLES.find((role) => role === value) }),
            options: choices(ROLES, 'role'),
          }}
        />
        <MenuLater
          trigger={
            <Chip on={Boolean(view.standing) && !waitingOnly}>
              {view.standing && !waitingOnly ? t(`standing.${view.standing}`) : t('column.standing')}
              <ChevronDown size={14} />
            </Chip>
          }
          load={loadMenu}
          given={{
            label: t('column.standing'),
            value: view.standing ?? '',
            onValueChange: (value) => go({ standing: STANDINGS.find((standing) => standing === value) }),
            options: choices(STANDINGS, 'standing'),
          }}
        />
      </div>
    </search>
  )
}
