import { useTranslations } from 'next-intl'
import { useDirectory } from '#features/practice/components/directory-context.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { Asked } from '../rules.ts'
import { addressOf, isFiltered, unfiltered } from '../rules.ts'

/** An empty list: behind filters it offers to clear them, and only that of coming sessions asks for something to be done. */
export function NoSessions({ asked, kind }: { asked: Asked; kind: 'client' | 'coach' }) {
  const t = useTranslations('Sessions')
  const directory = useDirectory()
  const { list } = asked
  if (isFiltered(asked)) {
    return (
      <EmptyState
        drawing="none"
        level={2}
        title={t(`noneMatch.${list}`)}
        actions={<ButtonLink href={addressOf(unfiltered(asked))}>{t('filter.clear')}</ButtonLink>}
      />
    )
  }
  if (list !== 'upcoming') return <EmptyState drawing="none" level={2} title={t(`none.${list}`)} />
  const leads = kind === 'coach' || directory
  return (
    <EmptyState
      level={2}
      title={t('none.upcoming')}
      actions={
        leads && (
          <ButtonLink variant="primary" href={kind === 'coach' ? '/availability' : '/coaches'}>
            {t(`none.${kind}.action`)}
          </ButtonLink>
        )
      }
    >
      {t(leads ? `none.${kind}.text` : 'none.client.textAlone')}
    </EmptyState>
  )
}
