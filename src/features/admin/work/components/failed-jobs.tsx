import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatRelative } from '#client/format.ts'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { FailedJob } from '../input.ts'
import { JobActions } from './job-actions.tsx'

type Props = {
  jobs: FailedJob[]
  /** Whether there are more than these. */
  more: boolean
  reader: Reader
  now: number
}

/** Work that failed for good, with what it said last. */
export function FailedJobs({ jobs, more, reader, now }: Props) {
  const t = useTranslations('AdminWork')
  return (
    <section className="mb-10">
      <SectionHeading aside={more && t('jobs.more', { count: jobs.length })}>
        {t('jobs.title', { count: jobs.length })}
      </SectionHeading>
      {jobs.length === 0 ? (
        <p className="border-border border-t pt-3 text-text-muted">{t('jobs.none')}</p>
      ) : (
        <Rows>
          {jobs.map((job) => (
            <Row
              key={job.id}
              className="max-sm:flex-wrap max-sm:*:basis-full"
              title={<code className="font-mono text-sm">{job.task}</code>}
              detail={
                <>
                  <span className="line-clamp-3 break-words">{job.error || t('jobs.silent')}</span>
                  <span className="block text-text-faint">
                    {t('jobs.tried', { count: job.attempts, when: formatRelative(job.failedAt, reader, now) })}
                    <IdsOf payload={job.payload} />
                  </span>
                </>
              }
              end={<JobActions id={job.id} task={job.task} />}
            />
          ))}
        </Rows>
      )}
    </section>
  )
}

/** What the job was about: ids that can be looked for in logs. */
function IdsOf({ payload }: Pick<FailedJob, 'payload'>) {
  const ids = Object.entries(payload).map(([name, value]) => `${name} ${String(value)}`)
  return ids.length > 0 && <span className="break-all">{`, ${ids.join(', ')}`}</span>
}
