import { useTranslations } from 'next-intl'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { ListName } from '../input.ts'

/** An empty list: only that of coming sessions asks for something to be done. */
export function NoSessions({ list, kind }: { list: ListName; kind: 'client' | 'coach' }) {
  const t = useTranslations('Sessions')
  if (list !== 'upcoming') return <EmptyState drawing="none" level={2} title={t(`none.${list}`)} />
  return (
    <EmptyState
      level={2}
      title={t('none.upcoming')}
      actions={
        <ButtonLink variant="primary" href={kind === 'coach' ? '/availability' : '/coaches'}>
          {t(`none.${kind}.action`)}
        </ButtonLink>
      }
    >
      {t(`none.${kind}.text`)}
    </EmptyState>
  )
}
