import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const DAYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

export default function AvailabilityLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-80 max-w-full" />
      <Skeleton className="mt-3 mb-8 h-5 w-96 max-w-full" />
      <div className="grid gap-9 rail:grid-cols-[minmax(0,1fr)_18.5rem] rail:gap-12">
        <div>
          <Skeleton className="mb-2 h-10 w-72 max-w-full" />
          <div className="grid gap-2 desk:grid-cols-7 desk:pl-11">
            {DAYS.map((day) => (
              <Skeleton key={day} className="h-24 desk:h-144" />
            ))}
          </div>
        </div>
        <Skeleton className="h-144 max-desk:hidden" />
      </div>
    </Loading>
  )
}
