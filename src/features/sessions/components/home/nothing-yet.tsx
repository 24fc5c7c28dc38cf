import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** Before the first session. */
export function NothingYet() {
  const t = useTranslations('Home')
  return (
    <EmptyState
      level={2}
      title={t('new.title')}
      actions={
        <ButtonLink variant="primary" href="/coaches">
          {t('new.action')}
        </ButtonLink>
      }
    >
      {t('new.text')}
    </EmptyState>
  )
}
