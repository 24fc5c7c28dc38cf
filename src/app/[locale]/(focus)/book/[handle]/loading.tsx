import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export default function BookLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <div className="h-14 border-border border-b desk:h-16" />
      <div className="mx-auto max-w-(--content-max) gap-14 px-4 pt-5 desk:grid desk:grid-cols-[minmax(0,1fr)_21.25rem] desk:px-8 desk:pt-10">
        <div>
          <Skeleton className="h-12 w-72 max-w-full" />
          <Skeleton className="mt-5 h-17" />
          <Skeleton className="mt-7 h-80" />
        </div>
        <Skeleton className="h-80 max-desk:mt-7" />
      </div>
    </Loading>
  )
}
