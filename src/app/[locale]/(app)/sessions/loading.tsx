import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c', 'd', 'e']

export default function SessionsLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="mb-5 h-11 w-80 max-w-full desk:mb-7" />
      <Skeleton className="mb-6 h-10 w-72" />
      <div className="border-border border-t">
        {ROWS.map((row) => (
          <div key={row} className="flex h-16 items-center gap-3 border-border border-b">
            <Skeleton className="size-10" />
            <Skeleton className="h-4 w-60" />
            <span className="flex-1" />
            <Skeleton className="h-5 w-20" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
