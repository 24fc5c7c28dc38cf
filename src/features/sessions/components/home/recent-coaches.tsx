import { useTranslations } from 'next-intl'
import type { Reader } from '#client/format.ts'
import { formatShortDay } from '#client/format.ts'
import { useDirectory } from '#features/practice/components/directory-context.tsx'
import { Avatar } from '#ui/avatar.tsx'
import { ButtonLink } from '#ui/button-link.tsx'
import { MoreLink } from '#ui/more-link.tsx'
import { Row } from '#ui/row.tsx'
import { Rows } from '#ui/rows.tsx'
import { SectionHeading } from '#ui/section-heading.tsx'
import type { Home } from '../../input.ts'

type Props = { coaches: Home['coaches']; reader: Reader; now: number }

/** The coaches a client has worked with, the latest first. */
export function RecentCoaches({ coaches, reader, now }: Props) {
  const t = useTranslations('Home')
  const directory = useDirectory()
  return (
    <section aria-labelledby="coaches-heading">
      <SectionHeading
        id="coaches-heading"
        aside={directory && <MoreLink href="/coaches">{t('coaches.find')}</MoreLink>}
      >
        {t('coaches.title', { count: coaches.length })}
      </SectionHeading>
      <Rows>
        {coaches.map(({ id, handle, name, headline, lastAt }) => (
          <Row
            key={id}
            href={`/coaches/${handle}`}
            start={<Avatar id={id} name={name} />}
            title={name}
            detail={
              <>
                <span className="max-sm:hidden">{headline}. </span>
                {t(lastAt > now ? 'coaches.next' : 'coaches.last', { day: formatShortDay(lastAt, reader, now) })}
              </>
            }
            end={
              <ButtonLink size="sm" variant="soft" href={`/book/${handle}`}>
                {t('coaches.book')}
              </ButtonLink>
            }
          />
        ))}
      </Rows>
    </section>
  )
}
