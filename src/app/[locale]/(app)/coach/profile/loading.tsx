import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const FIELDS = ['a', 'b', 'c', 'd']

export default function ProfileLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-80 max-w-full" />
      <Skeleton className="mt-3 mb-8 h-5 w-60 max-w-full" />
      <div className="max-w-160">
        {FIELDS.map((field) => (
          <Skeleton key={field} className="mb-6 h-16" />
        ))}
        <Skeleton className="h-60" />
      </div>
    </Loading>
  )
}
