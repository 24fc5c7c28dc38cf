import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '#ui/button-link.tsx'
import { ErrorState } from '#ui/error-state.tsx'
import { readPractice } from './read-practice.ts'

/** There is no page at this address. */
export async function LostPage() {
  const [t, { directory }] = await Promise.all([getTranslations('NotFound'), readPractice()])
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
          {directory && (
            <ButtonLink href="/coaches" variant="ghost" prefetch={false}>
              {t('find')}
            </ButtonLink>
          )}
        </>
      }
    >
      {t('text')}
    </ErrorState>
  )
}
