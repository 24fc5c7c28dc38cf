import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

/** A page on which a time is picked or written down, before its data is there: the form, and what stands beside it. */
export function PageSkeleton() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="mb-2.5 h-5 w-24" />
      <Skeleton className="h-11 w-96 max-w-full" />
      <Skeleton className="mt-2 mb-7 h-6 w-60" />
      <div className="grid gap-10 rail:grid-cols-[minmax(0,1fr)_18rem]">
        <Skeleton className="h-96" />
        <Skeleton className="h-72" />
      </div>
    </Loading>
  )
}
