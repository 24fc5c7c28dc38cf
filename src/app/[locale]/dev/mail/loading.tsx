import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c', 'd', 'e']

export default function DevMailLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')} className="mx-auto max-w-360 px-4 pt-20 desk:px-12 desk:pt-27">
      <Skeleton className="h-11 w-80 max-w-full" />
      <Skeleton className="mt-3 mb-8 h-5 w-96 max-w-full" />
      <div className="grid gap-12 desk:grid-cols-[21rem_minmax(0,1fr)]">
        <div>
          <Skeleton className="mb-4 h-10" />
          {ROWS.map((row) => (
            <Skeleton key={row} className="mb-px h-22" />
          ))}
        </div>
        <Skeleton className="h-120 max-desk:hidden" />
      </div>
    </Loading>
  )
}
