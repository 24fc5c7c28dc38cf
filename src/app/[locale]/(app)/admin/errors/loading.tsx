import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f']

export default function ErrorsLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-80 max-w-full" />
      <Skeleton className="mt-3 mb-8 h-5 w-96 max-w-full" />
      <div className="border-border border-t">
        {ROWS.map((row) => (
          <div key={row} className="flex h-16 items-center gap-3 border-border border-b">
            <Skeleton className="h-4 w-80 max-w-1/2" />
            <span className="flex-1" />
            <Skeleton className="h-5 w-16" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
