'use client'
import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Home } from '../../input.ts'
import { OpenHold } from './open-hold.tsx'

type Props = { holds: Home['holds']; serverNow: number; reader: Reader }

/** Slots that are kept for the client just now. */
export function OpenHolds({ holds, serverNow, reader }: Props) {
  const t = useTranslations('Home')
  return (
    <section aria-labelledby="holds-heading">
      <SectionHeading id="holds-heading">{t('holds.title', { count: holds.length })}</SectionHeading>
      <Rows>
        {holds.map((hold) => (
          <OpenHold key={hold.id} hold={hold} serverNow={serverNow} reader={reader} />
        ))}
      </Rows>
    </section>
  )
}
