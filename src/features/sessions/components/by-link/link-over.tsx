import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** A link that does nothing (any more), said calmly: used, overtaken by another change, or no link of ours. */
export async function LinkOver({ why }: { why: 'session_changed' | 'link_invalid' }) {
  const t = await getTranslations('MailLinks')
  return (
    <EmptyState
      drawing="bare"
      level={1}
      title={t(`over.${why}.title`)}
      actions={
        <ButtonLink variant="primary" href="/sessions">
          {t('toSessions')}
        </ButtonLink>
      }
    >
      {t(`over.${why}.text`)}
    </EmptyState>
  )
}
