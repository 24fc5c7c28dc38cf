import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export default function InviteLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="mb-2.5 h-5 w-24" />
      <Skeleton className="h-11 w-72 max-w-full" />
      <Skeleton className="mt-2 mb-7 h-6 w-120 max-w-full" />
      <Skeleton className="mb-6 h-10 w-72 max-w-full" />
      <Skeleton className="h-96 max-w-120" />
    </Loading>
  )
}
