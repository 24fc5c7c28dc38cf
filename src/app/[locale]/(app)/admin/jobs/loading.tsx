import { useTranslations } from 'next-intl'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c']

export default function JobsLoading() {
  const t = useTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-80 max-w-full" />
      <Skeleton className="mt-3 mb-8 h-5 w-96 max-w-full" />
      {['jobs', 'mails'].map((part) => (
        <div key={part} className="mb-10">
          <Skeleton className="mb-4 h-7 w-56" />
          <div className="border-border border-t">
            {ROWS.map((row) => (
              <div key={row} className="flex h-18 items-center gap-3 border-border border-b">
                <Skeleton className="h-4 w-72 max-w-1/2" />
                <span className="flex-1" />
                <Skeleton className="h-7 w-24" />
              </div>
            ))}
          </div>
        </div>
      ))}
    </Loading>
  )
}
