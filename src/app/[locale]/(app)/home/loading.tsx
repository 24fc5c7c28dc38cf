import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

export default function HomeLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-96 max-w-full" />
      <Skeleton className="mt-2 mb-7 h-6 w-72 max-w-full" />
      <div className="grid gap-6 desk:grid-cols-[7fr_5fr]">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
    </Loading>
  )
}
