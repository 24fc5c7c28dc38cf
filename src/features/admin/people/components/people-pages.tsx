import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import type { PeopleView } from '../rules.ts'
import { addressOf, asking } from '../rules.ts'

type Props = { view: PeopleView; next: string | null }

/** On to older people, and back to the newest. */
export function PeoplePages({ view, next }: Props) {
  const t = useTranslations('AdminPeople')
  if (!next && !view.cursor) return null
  return (
    <nav aria-label={t('pages')} className="mt-4 flex justify-between gap-3">
      {view.cursor ? (
        <ButtonLink variant="ghost" href={addressOf(asking(view, {}))}>
          {t('newest')}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && <ButtonLink href={addressOf(asking(view, { cursor: next }))}>{t('older')}</ButtonLink>}
    </nav>
  )
}
