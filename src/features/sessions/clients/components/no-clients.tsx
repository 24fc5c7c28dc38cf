import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { ClientView } from '../rules.ts'

/** A list without anybody, and the way on from there. */
export function NoClients({ view: { show, search }, handle }: { view: ClientView; handle: string | null }) {
  const t = useTranslations('Clients')
  if (show === 'invitations') return null
  const what = search ? 'found' : show
  const wayOn = {
    current: '/coach/clients/invite',
    ahead: '/coach/book',
    idle: '/coach/clients',
    past: '/coach/clients',
  }
  return (
    <EmptyState
      drawing={what === 'current' ? 'loom' : 'none'}
      level={2}
      title={t(`empty.${what}.title`)}
      actions={
        <>
          <ButtonLink
            variant={what === 'current' ? 'primary' : 'secondary'}
            href={search ? '/coach/clients' : wayOn[show]}
          >
            {t(`empty.${what}.action`)}
          </ButtonLink>
          {what === 'current' && handle && <ButtonLink href={`/coaches/${handle}`}>{t('empty.page')}</ButtonLink>}
        </>
      }
    >
      {t(`empty.${what}.text`)}
    </EmptyState>
  )
}
