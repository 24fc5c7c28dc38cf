import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import type { ClientView } from '../rules.ts'
import { addressOf } from '../rules.ts'

/** On to those further down, and back to the first. */
export function ClientPages({ view: { cursor, ...view }, next }: { view: ClientView; next: string | null }) {
  const t = useTranslations('Clients')
  if (!next && !cursor) return null
  return (
    <nav aria-label={t('pages')} className="mt-4 flex justify-between gap-3">
      {cursor ? (
        <ButtonLink variant="ghost" href={addressOf(view)}>
          {t('first')}
        </ButtonLink>
      ) : (
        <span />
      )}
      {next && <ButtonLink href={addressOf({ ...view, cursor: next })}>{t('more')}</ButtonLink>}
    </nav>
  )
}
