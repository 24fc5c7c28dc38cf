import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { ErrorState } from '#ui/error-state.tsx'

/** There is no page at this address. */
export async function LostPage() {
  const t = await getTranslations('NotFound')
  return (
    <ErrorState
      drawing="lost"
      level={1}
      title={t('title')}
      actions={
        <>
          <ButtonLink href="/" prefetch={false}>
            {t('home')}
          </ButtonLink>
          <ButtonLink href="/coaches" variant="ghost" prefetch={false}>
            {t('find')}
          </ButtonLink>
        </>
      }
    >
      {t('text')}
    </ErrorState>
  )
}
