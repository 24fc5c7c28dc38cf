import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const FIELDS = ['a', 'b', 'c']

export default function ApplyLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <div className="h-14 border-border border-b desk:h-16" />
      <div className="mx-auto grid max-w-(--content-max) gap-9 px-4 pt-6 desk:grid-cols-[minmax(0,40rem)_18.5rem] desk:justify-between desk:px-8 desk:pt-16">
        <div>
          <Skeleton className="h-11 w-80 max-w-full" />
          <Skeleton className="mt-3 mb-8 h-5 w-96 max-w-full" />
          {FIELDS.map((field) => (
            <Skeleton key={field} className="mb-6 h-16" />
          ))}
        </div>
        <Skeleton className="h-56 max-desk:hidden" />
      </div>
    </Loading>
  )
}
