'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay, formatTime } from '#client/format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { SessionLine } from '../../input.ts'

type Props = { requests: SessionLine[]; reader: Reader; now: number }

/** Clients who wait for the coach's answer, the next session first. */
export function RequestsWaiting({ requests, reader, now }: Props) {
  const t = useTranslations('Home')
  return (
    <section aria-labelledby="requests-heading">
      <SectionHeading id="requests-heading">{t('requests.title', { count: requests.length })}</SectionHeading>
      <Rows>
        {requests.map(({ id, name, startsAt, with: client }) => (
          <Row
            key={id}
            href={`/sessions/${id}`}
            start={<Avatar id={client?.id ?? id} name={client?.name ?? name} />}
            title={t('requests.who', { client: client?.name ?? '', name })}
            detail={t('requests.when', {
              day: formatShortDay(startsAt, reader, now),
              time: formatTime(startsAt, reader),
            })}
          />
        ))}
      </Rows>
    </section>
  )
}
