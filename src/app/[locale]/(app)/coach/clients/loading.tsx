import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

export default function ClientsLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-60 max-w-full" />
      <Skeleton className="mt-2 mb-7 h-6 w-80 max-w-full" />
      <Skeleton className="mb-4 h-10 w-120 max-w-full" />
      <Skeleton className="mb-4 h-9 w-100 max-w-full" />
      <div className="border-border border-t">
        {ROWS.map((row) => (
          <div key={row} className="flex h-14 items-center gap-3 border-border border-b">
            <Skeleton className="size-8" />
            <Skeleton className="h-4 w-44" />
            <span className="flex-1" />
            <Skeleton className="h-4 w-24" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
