import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c']

export default function OfferingsLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <div className="mb-5 flex flex-col justify-between gap-4 desk:mb-7 desk:flex-row desk:items-end">
        <div>
          <Skeleton className="h-9 w-56 desk:h-12" />
          <Skeleton className="mt-2.5 h-5 w-96 max-w-full" />
        </div>
        <Skeleton className="h-11 desk:h-9 desk:w-36" />
      </div>
      <div className="border-border border-t">
        {ROWS.map((row) => (
          <div key={row} className="flex h-22 items-center gap-4 border-border border-b">
            <div className="flex-1">
              <Skeleton className="h-4 w-44" />
              <Skeleton className="mt-2 h-3.5 w-64 max-w-full" />
            </div>
            <Skeleton className="h-4 w-16 max-sm:hidden" />
            <Skeleton className="size-8" />
          </div>
        ))}
      </div>
    </Loading>
  )
}
