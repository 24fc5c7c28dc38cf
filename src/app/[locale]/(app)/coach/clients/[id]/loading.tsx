import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export default function ClientLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="mb-2.5 h-5 w-24" />
      <Skeleton className="h-14 w-96 max-w-full" />
      <Skeleton className="mt-2 mb-7 h-6 w-72 max-w-full" />
      <div className="grid gap-10 rail:grid-cols-[minmax(0,1fr)_20rem] rail:gap-16">
        <Skeleton className="h-72" />
        <Skeleton className="h-80" />
      </div>
    </Loading>
  )
}
