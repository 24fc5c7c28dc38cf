import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export default function ErrorLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="mb-3 h-4 w-24" />
      <Skeleton className="h-11 w-120 max-w-full" />
      <Skeleton className="mt-8 h-72 max-w-3xl" />
      <Skeleton className="mt-8 h-40" />
    </Loading>
  )
}
