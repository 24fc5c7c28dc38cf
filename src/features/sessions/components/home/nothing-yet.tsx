import { useTranslations } from 'next-intl'
import { useDirectory } from '#features/practice/components/directory-context.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** Before the first session. */
export function NothingYet() {
  const t = useTranslations('Home')
  const directory = useDirectory()
  return (
    <EmptyState
      level={2}
      title={t('new.title')}
      actions={
        directory && (
          <ButtonLink variant="primary" href="/coaches">
            {t('new.action')}
          </ButtonLink>
        )
      }
    >
      {t(directory ? 'new.text' : 'new.textAlone')}
    </EmptyState>
  )
}
