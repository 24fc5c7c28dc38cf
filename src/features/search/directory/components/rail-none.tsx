import { getTranslations } from 'next-intl/server'
import { readPractice } from '#features/practice/components/read-practice.ts'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'

/** No free time, said plainly, and what one can do. */
export async function RailNone({ name }: { name: string }) {
  const [t, { directory }] = await Promise.all([getTranslations('CoachPage.rail'), readPractice()])
  return (
    <EmptyState
      drawing="bare"
      title={t('none')}
      className="px-0!"
      actions={
        directory && (
          <ButtonLink href="/coaches" prefetch={false}>
            {t('others')}
          </ButtonLink>
        )
      }
    >
      {t.rich('noneText', { name, bdi: (words) => <bdi>{words}</bdi> })}
    </EmptyState>
  )
}
