import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export default function PracticeLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-9 w-80 max-w-full desk:h-12" />
      <Skeleton className="mt-2.5 mb-5 h-5 w-96 max-w-full desk:mb-7" />
      <Skeleton className="h-7 w-64" />
      <Skeleton className="mt-3.5 h-10 w-120 max-w-full" />
      <Skeleton className="mt-5 h-11 w-60" />
    </Loading>
  )
}
