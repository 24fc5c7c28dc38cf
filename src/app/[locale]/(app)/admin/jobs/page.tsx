import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Words } from '#client/words.tsx'
import { admin } from '#features/admin/components/api.ts'
import { KeepFresh } from '#features/admin/components/keep-fresh.tsx'
import { readerHere } from '#features/admin/components/reader.ts'
import { StuckMails } from '#features/admin/mails/components/stuck-mails.tsx'
import { FailedJobs } from '#features/admin/work/components/failed-jobs.tsx'
import { PageHeader } from '#ui/page-header.tsx'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('AdminWork'))('title') }
}

export default async function JobsPage() {
  const [t, reader, jobs, mails, state] = await Promise.all([
    getTranslations('AdminWork'),
    readerHere(),
    admin.jobs({}),
    admin.mails({ limit: 50 }),
    admin.mailState({}),
  ])
  const now = Date.now()
  const quiet = jobs.items.length === 0 && state.waiting + state.failed === 0
  return (
    <Words of={['AdminWork']}>
      <KeepFresh seconds={30} />
      <PageHeader
        title={quiet ? t('quiet') : t('heading', { jobs: jobs.items.length, mails: state.waiting + state.failed })}
        lead={t('lead')}
      />
      <FailedJobs jobs={jobs.items} more={jobs.next !== null} reader={reader} now={now} />
      <StuckMails mails={mails.items} state={state} reader={reader} now={now} />
    </Words>
  )
}
