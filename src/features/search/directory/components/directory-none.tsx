import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ButtonLink } from '#ui/button-link.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Link } from '#ui/link.tsx'
import type { Facets } from '../input.ts'
import type { Asked } from './asked.ts'
import { directoryPath } from './asked.ts'
import type { Chosen } from './chosen-of.ts'

type Props = { asked: Asked; chosen: Chosen[]; facets: Facets }

/** Nobody in the list: because there is nobody yet, or because of what was asked for; then it says what finds somebody. */
export async function DirectoryNone({ asked, chosen, facets }: Props) {
  const t = await getTranslations('Directory.none')
  if (chosen.length === 0) return <EmptyState title={t('nobody')}>{t('nobodyText')}</EmptyState>
  const looser = chosen
    .map((one) => ({ ...one, coaches: facets.without[one.filter] ?? 0 }))
    // Of several of one kind each leads elsewhere than all without it: only a single one has this count.
    .filter(({ filter, coaches }) => coaches > 0 && chosen.filter((one) => one.filter === filter).length === 1)
  const nearest = facets.unknown.flatMap(({ word, nearest }) => nearest.map((known) => ({ word, known })))
  return (
    <EmptyState
      drawing="none"
      framed
      title={t('title')}
      actions={
        <ButtonLink href="/coaches" variant="soft" prefetch={false}>
          {t('all')}
        </ButtonLink>
      }
    >
      {nearest.length + facets.alone.length + looser.length === 0 && t('text')}
      {nearest.length > 0 && (
        <Ways title={t('meant')}>
          {nearest.map(({ word, known }) => (
            <Way key={known} href={directoryPath({ ...asked, search: replaced(asked.search, word, known) })}>
              {known}
            </Way>
          ))}
        </Ways>
      )}
      {facets.alone.length > 0 && (
        <Ways title={t('alone')}>
          {facets.alone.map(({ value, coaches }) => (
            <Way key={value} href={directoryPath({ search: value })}>
              {t('finds', { what: value, count: coaches })}
            </Way>
          ))}
        </Ways>
      )}
      {looser.length > 0 && (
        <Ways title={t('without')}>
          {looser.map(({ key, name, href, coaches }) => (
            <Way key={key} href={href}>
              {t('withoutOne', { what: name, count: coaches })}
            </Way>
          ))}
        </Ways>
      )}
    </EmptyState>
  )
}

function Ways({ title, children }: { title: string; children: ReactNode }) {
  return (
    <span className="mt-2 block">
      <span className="block">{title}</span>
      <span className="mt-1 flex flex-wrap justify-center gap-x-4 gap-y-1">{children}</span>
    </span>
  )
}

const Way = ({ href, children }: { href: string; children: ReactNode }) => (
  <Link href={href} prefetch={false} scroll={false} className="link hit-area">
    <bdi>{children}</bdi>
  </Link>
)

/** The search with one of its words (as folded) replaced; when it stands there otherwise, only the known one is left. */
function replaced(search: string, word: string, known: string): string {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu')
  return pattern.test(search) ? search.replace(pattern, known) : known
}
