import { getTranslations } from 'next-intl/server'
import { Loading } from '#ui/loading.tsx'
import { Skeleton } from '#ui/skeleton.tsx'

const LINES = ['first', 'second', 'third'] as const

/** A page of settings before its data is there. */
export async function SettingsSkeleton() {
  const t = await getTranslations('Common')
  return (
    <Loading label={t('loading')}>
      <Skeleton className="h-11 w-72" />
      <Skeleton className="mt-3 h-5 w-96 max-w-full" />
      <div className="mt-8 grid gap-x-16 gap-y-6 desk:grid-cols-[184px_minmax(0,44rem)]">
        <Skeleton className="h-44 max-desk:h-22 max-sm:h-33" />
        <div className="flex flex-col gap-7">
          {LINES.map((line) => (
            <Skeleton key={line} className="h-22" />
          ))}
        </div>
      </div>
    </Loading>
  )
}
