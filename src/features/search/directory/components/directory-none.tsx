import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** Nobody in the list: because of what was asked for, or because there is nobody yet. */
export async function DirectoryNone({ narrowed }: { narrowed: boolean }) {
  const t = await getTranslations('Directory.none')
  if (!narrowed) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
  return (
    <EmptyState
      drawing="none"
      framed
      title={t('title')}
      actions={
        <ButtonLink href="/coaches" variant="soft" prefetch={false}>
          {t('all')}
        </ButtonLink>
      }
    >
      {t('text')}
    </EmptyState>
  )
}
